/// The font files that one worker has open.
final class FontFaces {
  private let library: FreeType
  private var faces: [FontFile: FontFace] = [:]

  init() throws(RenderingError) { library = try FreeType() }

  /// A face of a font file, opened once; nil when the file cannot be read.
  func face(_ file: FontFile) -> FontFace? {
    if let face = faces[file] { return face }
    guard let face = FontFace(library: library, path: file.path, index: file.index) else {
      return nil
    }
    faces[file] = face
    return face
  }
}
