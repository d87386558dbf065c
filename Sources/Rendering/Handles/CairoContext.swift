internal import CPangoCairo
import Drawing

/// A cairo drawing context. All coordinates are device units.
final class CairoContext {
  private let raw: OpaquePointer

  init(surface: OpaquePointer) throws(RenderingError) {
    guard let context = cairo_create(surface) else {
      throw .failed(operation: "creating a drawing context", status: "out of memory")
    }
    raw = context
    try checkStatus("creating a drawing context")
  }

  deinit { cairo_destroy(raw) }

  func checkStatus(_ operation: String) throws(RenderingError) {
    try check(cairo_status(raw), operation)
  }

  func showPage() { cairo_show_page(raw) }

  // MARK: State

  func save() { cairo_save(raw) }
  func restore() { cairo_restore(raw) }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(
      raw, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }

  /// Without antialiasing, edges on pixel boundaries take cairo's fast path.
  func setAntialiasing(_ isOn: Bool) {
    cairo_set_antialias(raw, isOn ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_NONE)
  }

  // MARK: Paths

  func move(to point: Point) { cairo_move_to(raw, point.x, point.y) }
  func line(to point: Point) { cairo_line_to(raw, point.x, point.y) }
  func closePath() { cairo_close_path(raw) }
  func addRect(_ rect: Rect) { cairo_rectangle(raw, rect.x, rect.y, rect.width, rect.height) }

  func addCircle(center: Point, radius: Double) {
    cairo_new_sub_path(raw)
    cairo_arc(raw, center.x, center.y, radius, 0, 2 * Double.pi)
    cairo_close_path(raw)
  }

  /// Forgets the path.
  func clearPath() { cairo_new_path(raw) }

  // MARK: Painting

  func fill(_ color: Color, keepingPath: Bool = false) {
    setColor(color)
    if keepingPath { cairo_fill_preserve(raw) } else { cairo_fill(raw) }
  }

  /// Strokes the path; widths and dashes are device units.
  func stroke(_ stroke: Scene.Stroke, isRound: Bool) {
    setColor(stroke.color)
    cairo_set_line_width(raw, stroke.width)
    cairo_set_line_join(raw, isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    cairo_set_line_cap(raw, stroke.hasRoundEnds ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(raw, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_stroke(raw)
  }

  /// Limits what follows to the path, until the state is restored.
  func clip() { cairo_clip(raw) }

  // MARK: Text

  /// Adds the outlines of a run's glyphs to the path.
  func addOutline(of run: GlyphRun, at origin: Point, size: Double) {
    setFont(of: run, size: size)
    let glyphs = Self.cairoGlyphs(run, at: origin, size: size)
    cairo_glyph_path(raw, glyphs, Int32(glyphs.count))
  }

  /// Shows a run as glyphs that know their characters.
  func showText(_ run: GlyphRun, at origin: Point, size: Double) {
    guard !run.glyphs.isEmpty else { return }
    setFont(of: run, size: size)
    let glyphs = Self.cairoGlyphs(run, at: origin, size: size)
    let clusters = TextClusters.clusters(of: run)
    let flags = cairo_text_cluster_flags_t(
      run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0)
    run.text.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        raw, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), glyphs,
        Int32(glyphs.count),
        clusters.map {
          cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
        },
        Int32(clusters.count), flags)
    }
  }

  private func setFont(of run: GlyphRun, size: Double) {
    run.font.cairoFace?.use(in: raw)
    cairo_set_font_size(raw, size)
  }

  private static func cairoGlyphs(
    _ run: GlyphRun, at origin: Point, size: Double
  ) -> [cairo_glyph_t] {
    run.glyphs.map {
      cairo_glyph_t(index: UInt($0.id), x: origin.x + $0.x * size, y: origin.y + $0.y * size)
    }
  }

  // MARK: Structure

  func beginTag(_ name: String) { cairo_tag_begin(raw, name, "") }

  func endTag(_ name: String) { cairo_tag_end(raw, name) }
}
