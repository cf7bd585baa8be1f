/** Matrices. The one file that knows ml-matrix. */
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * x of A·x = b by Cholesky's decomposition.
 *
 * @param a Symmetric and positive definite.
 * @throws RangeError where it is not positive definite.
 */
export function solve(a: number[][], b: readonly number[]): number[] {
  const factor = new CholeskyDecomposition(new Matrix(a));
  if (!factor.isPositiveDefinite()) throw new RangeError('the matrix is not positive definite');
  return factor.solve(Matrix.columnVector(b as number[])).to1DArray();
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
