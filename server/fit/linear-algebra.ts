/** Matrices. The one file that knows ml-matrix. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * x of A·x = b by Cholesky's decomposition, which takes a tenth of the time of one for any matrix.
 *
 * @param a Symmetric and positive definite; only its rows up to the diagonal are read.
 * @throws RangeError where it is not positive definite.
 */
export function solve(a: readonly ArrayLike<number>[], b: readonly number[]): number[] {
  const factor = choleskyFactor(a);
  const x = [...b];
  for (const [i, row] of factor.entries()) x[i] = (x[i]! - dot(row, x, i)) / row[i]!;
  for (let i = x.length - 1; i >= 0; i--) {
    const row = factor[i]!;
    x[i]! /= row[i]!;
    for (let j = 0; j < i; j++) x[j]! -= row[j]! * x[i]!;
  }
  return x;
}

/** Row by row up to the diagonal: L of A = L·Lᵀ. */
function choleskyFactor(a: readonly ArrayLike<number>[]): Float64Array[] {
  const factor: Float64Array[] = [];
  for (const [i, given] of a.entries()) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j < i; j++) row[j] = (given[j]! - dot(row, factor[j]!, j)) / factor[j]![j]!;
    const square = given[i]! - dot(row, row, i);
    if (!(square > 0)) throw new RangeError(`the matrix is not positive definite: ${square} in row ${i}`);
    row[i] = Math.sqrt(square);
    factor.push(row);
  }
  return factor;
}

/** Of the first `count` numbers. */
function dot(a: ArrayLike<number>, b: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * (C + s·I)^(−1/2) for the covariance C of the rows (of mean 0), s a multiple of its mean eigenvalue. Row by row.
 *
 * @param rows At least one.
 */
export function inverseRootOfCovariance(
  rows: readonly (readonly number[])[],
  multiple: number,
): Float32Array {
  const matrix = new Matrix(rows as number[][]);
  const covariance = matrix.transpose().mmul(matrix).div(rows.length);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const added = (multiple * realEigenvalues.reduce((sum, value) => sum + value, 0)) / realEigenvalues.length;
  const scaled = Matrix.diag(realEigenvalues.map((value) => (Math.max(0, value) + added) ** -0.5));
  return Float32Array.from(eigenvectorMatrix.mmul(scaled).mmul(eigenvectorMatrix.transpose()).to1DArray());
}
