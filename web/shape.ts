/** Checks of values from outside of the program, such as what a browser has kept since an earlier version. */

export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';
export const isNumber: Shape = (value) => typeof value === 'number';
export const isBoolean: Shape = (value) => typeof value === 'boolean';

export function isNullOr(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

export function isAbsentOr(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

export function isListOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

export function isOneOf(...values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

/** Every field of T has to be named, so that one which is added is not forgotten here. Fields beyond do no harm. */
export function hasFields<T>(fields: { [K in keyof T]-?: Shape }): Shape {
  const shapes = Object.entries<Shape>(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    shapes.every(([name, shape]) => shape((value as Record<string, unknown>)[name]));
}
