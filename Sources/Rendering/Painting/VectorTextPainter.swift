import Drawing

/// Draws text as text: glyphs of embedded fonts that still know their characters.
final class VectorTextPainter: TextPainting {
  private let context: CairoContext

  init(context: CairoContext) {
    self.context = context
  }

  /// The context clips for itself.
  func setClip(_ clip: Rect?) {}

  func draw(_ text: ShapedText, _ item: Scene.Text, at origin: Point) {
    let size = item.style.size
    if let halo = item.halo, halo.width > 0 {
      for run in text.runs { context.addOutline(of: run, at: origin, size: size) }
      context.stroke(Scene.Stroke(halo.color, width: halo.width), isRound: true)
    }
    context.setColor(item.color)
    for run in text.runs { context.showText(run, at: origin, size: size) }
  }
}
