package org.cehrs.practice.exam.scoring;

/** Small square matrices, by rows. */
final class Matrix {

  private Matrix() {}

  static double[][] plusDiagonal(double[][] matrix, double[] diagonal) {
    double[][] sum = copy(matrix);
    for (int i = 0; i < diagonal.length; i++) {
      sum[i][i] += diagonal[i];
    }
    return sum;
  }

  static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int k = 0; k < right.length; k++) {
          product[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return product;
  }

  static double[] times(double[][] left, double[] right) {
    double[] product = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        product[i] += left[i][k] * right[k];
      }
    }
    return product;
  }

  /**
   * The inverse of a positive definite matrix, by Gauss and Jordan.
   *
   * @throws IllegalArgumentException where the matrix is not positive definite
   */
  static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] left = copy(matrix);
    double[][] inverse = plusDiagonal(new double[size][size], ones(size));
    for (int column = 0; column < size; column++) {
      double pivot = left[column][column];
      if (!(pivot > 0)) {
        throw new IllegalArgumentException("not positive definite: pivot " + pivot);
      }
      scale(left[column], 1 / pivot);
      scale(inverse[column], 1 / pivot);
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = left[row][column];
          subtract(left[row], left[column], factor);
          subtract(inverse[row], inverse[column], factor);
        }
      }
    }
    return inverse;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= factor * other[i];
    }
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
