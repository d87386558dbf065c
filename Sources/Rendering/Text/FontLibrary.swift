/// Where fonts come from: the folders of Debian's font packages, and folders the caller adds.
///
/// The list is fixed and nothing of the system's fontconfig configuration is read, so the same
/// packages give the same pictures on every machine, whatever `HOME` or `FONTCONFIG_FILE` say.
/// It is a plain value: every worker opens fonts of its own from it.
package struct FontLibrary: Hashable, Sendable {
  /// Absolute paths, searched before the packages' folders.
  package let extraFolders: [String]

  package init(extraFolders: [String] = []) {
    self.extraFolders = extraFolders
  }

  /// The folders that Debian's packages in ``FontPackages`` install to, best first. Folders that do
  /// not exist cost nothing.
  static let packageFolders = [
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/truetype/inter",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/opentype/source-han-sans",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/lato",
    "/usr/share/fonts/truetype/roboto/unhinted",
    "/usr/share/fonts/truetype/open-sans",
    "/usr/share/fonts/opentype/stix",
    "/usr/share/fonts/opentype/ebgaramond",
  ]

  /// The configuration in fontconfig's language. Caches only change how long it takes to open: the
  /// system's cache is read first, then the user's, where there is one.
  var configurationXML: String {
    var xml = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
    xml += "<fontconfig>"
    for folder in extraFolders + Self.packageFolders {
      xml += "<dir>\(Self.escaped(folder))</dir>"
    }
    xml += "<cachedir>/var/cache/fontconfig</cachedir>"
    xml += "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
    return xml + "</fontconfig>"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
