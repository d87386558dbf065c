enum JSONText {
  /// The text of a JSON string whose escapes were checked when it was read.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] { Array(bytes) }
}
