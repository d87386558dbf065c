internal import CPangoCairo

/// A FreeType library of one worker, with a stroker for widened outlines. cairo shares its faces
/// between threads behind locks; faces of our own need none.
final class FreeType {
  private let raw: FT_Library
  private let stroker: FT_Stroker

  init() throws(RenderingError) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw .failed(operation: "starting FreeType", status: "out of memory")
    }
    var stroker: FT_Stroker?
    guard FT_Stroker_New(library, &stroker) == 0, let stroker else {
      FT_Done_FreeType(library)
      throw .failed(operation: "starting FreeType", status: "no stroker")
    }
    raw = library
    self.stroker = stroker
  }

  /// Every face holds its library, so none is left by now.
  deinit {
    FT_Stroker_Done(stroker)
    FT_Done_FreeType(raw)
  }

  /// Opens a face of a font file; nil when that fails.
  func openFace(path: String, index: Int) -> FT_Face? {
    var face: FT_Face?
    return FT_New_Face(raw, path, index, &face) == 0 ? face : nil
  }

  /// The stroker, set to widen outlines by `radius` 64ths of a pixel on each side.
  func stroker(radius: Int) -> FT_Stroker {
    FT_Stroker_Set(stroker, radius, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0)
    return stroker
  }
}
