import Drawing

/// Draws shaped text on one kind of surface. `origin` is the start of the text on its baseline, in
/// device units.
protocol TextPainting: AnyObject {
  func draw(_ text: ShapedText, _ item: Scene.Text, at origin: Point)
  /// Limits drawing to a device rectangle, or to the whole surface.
  func setClip(_ clip: Rect?)
}
