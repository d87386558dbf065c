extension UInt8 {
  /// A digit from 0 to 9 in ASCII.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
