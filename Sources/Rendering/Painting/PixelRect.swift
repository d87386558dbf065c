import Drawing

/// Whole pixels of a picture, from the left and top ones to before the right and bottom ones.
struct PixelRect {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  /// What of a rectangle whose edges are pixel boundaries lies in a picture; nil is all of the picture.
  init(_ rect: Rect?, in picture: PixelBuffer) {
    (left, top, right, bottom) = (0, 0, picture.width, picture.height)
    guard let rect else { return }
    left = max(0, Int(rect.x))
    top = max(0, Int(rect.y))
    right = min(right, Int(rect.maxX))
    bottom = min(bottom, Int(rect.maxY))
  }
}
