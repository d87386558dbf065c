internal import CPangoCairo
import Drawing

/// A piece of a text in one font and direction, and its glyphs.
final class ShapedItem {
  private let pango: Pango
  let item: UnsafeMutablePointer<PangoItem>
  let glyphs: UnsafeMutablePointer<PangoGlyphString>

  /// Takes over the item.
  private init?(_ item: UnsafeMutablePointer<PangoItem>, pango: Pango) {
    guard let glyphs = pango.functions.pango_glyph_string_new() else { return nil }
    self.pango = pango
    self.item = item
    self.glyphs = glyphs
  }

  deinit {
    pango.functions.pango_glyph_string_free(glyphs)
    pango.functions.pango_item_free(item)
  }

  /// The pieces of one line, from left to right; the line itself may run the other way.
  ///
  /// This is what a PangoLayout does, but for the line's height. To learn that, a layout measures
  /// every font on a sample text, for which Pango chooses fonts anew: a quarter of a cold start's
  /// first layout.
  static func pieces(
    of text: String, isLeftward: Bool, attributes: OpaquePointer?, context: OpaquePointer,
    pango: Pango
  ) -> [ShapedItem] {
    let direction = isLeftward ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress, !characters.isEmpty else { return [] }
        let count = Int32(characters.count)
        let logical = pango.functions.pango_itemize_with_base_dir(
          context, direction, start, 0, count, attributes, nil)
        let visual = pango.functions.pango_reorder_items(logical)
        defer {
          pango.functions.g_list_free(logical)
          pango.functions.g_list_free(visual)
        }
        return pieces(visual, of: start, count: count, pango: pango)
      }
    }
  }

  private static func pieces(
    _ list: UnsafeMutablePointer<GList>?, of text: UnsafePointer<CChar>, count: Int32,
    pango: Pango
  ) -> [ShapedItem] {
    var pieces: [ShapedItem] = []
    var link = list
    while let node = link {
      link = node.pointee.next
      guard let data = node.pointee.data,
        let piece = ShapedItem(data.assumingMemoryBound(to: PangoItem.self), pango: pango)
      else { continue }
      pango.functions.pango_shape_with_flags(
        text + Int(piece.item.pointee.offset), piece.item.pointee.length, text, count,
        &piece.item.pointee.analysis, piece.glyphs, PANGO_SHAPE_NONE)
      pieces.append(piece)
    }
    return pieces
  }
}
