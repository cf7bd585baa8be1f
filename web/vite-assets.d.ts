/** What Vite makes of an import that asks for the address of a file. */
declare module '*?url' {
  const address: string;
  export default address;
}
