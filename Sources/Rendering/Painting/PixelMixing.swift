/// Colours put on others in part.
enum PixelMixing {
  /// A colour on another. Rounded to the nearest value in each channel.
  ///
  /// - Parameters:
  ///   - under, over: `0x00RRGGBB`.
  ///   - share: How much of the pixel is covered, in 255ths.
  ///   - alpha: How opaque the cover is, in 255ths.
  @inline(__always)
  static func mixed(_ under: UInt32, _ over: UInt32, share: UInt32, alpha: UInt32) -> UInt32 {
    let part = alpha == 255 ? share : (share * alpha + 127) / 255
    return part == 255 ? over : mixed(under, over, part)
  }

  @inline(__always)
  private static func mixed(_ under: UInt32, _ over: UInt32, _ share: UInt32) -> UInt32 {
    let rest = 255 - share
    // Red and blue side by side; (t + (t >> 8)) >> 8 with 128 added first is t / 255, rounded.
    var redBlue = (under & 0xFF00FF) * rest + (over & 0xFF00FF) * share + 0x800080
    redBlue = ((redBlue + ((redBlue >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF
    var green = (under >> 8 & 0xFF) * rest + (over >> 8 & 0xFF) * share + 0x80
    green = ((green + (green >> 8)) >> 8) & 0xFF
    return redBlue | green << 8
  }
}
