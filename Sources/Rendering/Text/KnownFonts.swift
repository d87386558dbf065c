import Drawing
import Glibc

/// Fonts found by the names that Debian's packages give their files, without a look at all fonts of the
/// machine: semi-bold Inter is `Inter-SemiBold.otf`.
///
/// A name is only a guess: what the file says of itself decides. What is not found here, such as a weight
/// that a family lacks, is for fontconfig, which chooses these very files for what is.
final class KnownFonts {
  private let folders: [String]
  private let faces: FontFaces

  /// A folder of the caller's may hold other fonts of the same names: then all is for fontconfig.
  init(_ library: FontLibrary, faces: FontFaces) {
    folders = library.extraFolders.isEmpty ? FontLibrary.packageFolders : []
    self.faces = faces
  }

  /// Whether a family is installed for certain.
  func has(_ family: String) -> Bool {
    file(of: family, weight: .regular, isItalic: false) != nil
  }

  /// The file of a family in a weight and slant; nil where there is none to be sure of.
  func file(of family: String, weight: FontWeight, isItalic: Bool) -> FontFile? {
    let name = String(family.split(separator: " ").joined()) + "-"
    guard !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let style = isItalic && weight == .regular ? "Italic" : weight.name + (isItalic ? "Italic" : "")
    for folder in folders {
      for ending in [".otf", ".ttf"] {
        let file = FontFile(path: "\(folder)/\(name)\(style)\(ending)", index: 0)
        guard access(file.path, R_OK) == 0 else { continue }
        let isAsNamed =
          faces.face(file)?.isNamed(family, weight: weight, isItalic: isItalic) == true
        return isAsNamed ? file : nil
      }
    }
    return nil
  }
}

extension FontWeight {
  fileprivate var name: String {
    switch self {
    case .light: "Light"
    case .regular: "Regular"
    case .medium: "Medium"
    case .semibold: "SemiBold"
    case .bold: "Bold"
    }
  }
}
