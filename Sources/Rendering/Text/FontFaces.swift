/// The font files that one worker has open.
final class FontFaces {
  private let library: FreeType
  private var faces: [Key: FontFace] = [:]

  private struct Key: Hashable {
    let path: String
    let index: Int
  }

  init() throws(RenderingError) { library = try FreeType() }

  /// A face of a font file, opened once; nil when the file cannot be read.
  func face(path: String, index: Int) -> FontFace? {
    let key = Key(path: path, index: index)
    if let face = faces[key] { return face }
    guard let face = FontFace(library: library, path: path, index: index) else { return nil }
    faces[key] = face
    return face
  }
}
