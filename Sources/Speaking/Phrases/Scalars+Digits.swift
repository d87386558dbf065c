extension [Unicode.Scalar] {
  /// Whether there is a digit from 0 to 9 at a place, which may lie outside.
  func isDigit(at index: Int) -> Bool {
    indices.contains(index) && ("0"..."9").contains(self[index])
  }
}
