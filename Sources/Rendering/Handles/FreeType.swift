internal import CPangoCairo

/// A FreeType library of one worker. cairo shares its faces between threads behind locks; faces of
/// our own need none.
final class FreeType {
  private let raw: FT_Library
  private var faces: [FaceKey: FontFace] = [:]
  private let stroker: FT_Stroker

  private struct FaceKey: Hashable {
    let path: String
    let index: Int
  }

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

  deinit {
    faces.removeAll()  // Faces go before the library that they belong to.
    FT_Stroker_Done(stroker)
    FT_Done_FreeType(raw)
  }

  /// The face of a font file, opened once; nil when the file cannot be read.
  func face(path: String, index: Int) -> FontFace? {
    let key = FaceKey(path: path, index: index)
    if let face = faces[key] { return face }
    guard let face = FontFace(library: raw, stroker: stroker, path: path, index: index) else {
      return nil
    }
    faces[key] = face
    return face
  }
}
