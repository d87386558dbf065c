extension Double {
  /// Whether two results are one and the same number but for the rounding of how they were computed, as the
  /// means 5.9 and 5.8999999999999995 are: they lie at most four steps of the last bit apart.
  package func isSame(as other: Double) -> Bool {
    self == other || abs(self - other) <= 4 * max(magnitude.ulp, other.magnitude.ulp)
  }
}
