/// A font family that a theme names and this machine does not have.
package struct MissingFamily: Hashable, Sendable {
  package let family: String
  /// The Debian package that brings it, where we know one.
  package let package: String?

  package init(family: String, package: String?) {
    self.family = family
    self.package = package
  }
}

/// Which Debian package brings a family of fonts.
package enum FontPackages {
  /// The package for a family, or nil where we know none.
  package static func package(for family: String) -> String? {
    let name = family.lowercased()
    for (prefix, package) in packagesByPrefix where name.hasPrefix(prefix) { return package }
    return nil
  }

  /// The package for a character, by its script: what to install when no font can draw it.
  package static func package(for character: Unicode.Scalar) -> String? {
    switch character.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      "fonts-noto-cjk"
    case 0x20...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: "fonts-inter"
    case 0x2000...0x2BFF: "fonts-dejavu-core"
    case 0x1F000...0x1FAFF: "fonts-noto-color-emoji"
    case 0x530...0x1CFF, 0xA000...0xABFF, 0x10000...0x1EFFF: "fonts-noto-core"
    default: nil
    }
  }

  /// Longer prefixes first.
  private static let packagesByPrefix = [
    ("noto sans cjk", "fonts-noto-cjk"),
    ("noto serif cjk", "fonts-noto-cjk"),
    ("noto sans mono cjk", "fonts-noto-cjk"),
    ("noto color emoji", "fonts-noto-color-emoji"),
    ("noto mono", "fonts-noto-mono"),
    ("noto", "fonts-noto-core"),
    ("inter", "fonts-inter"),
    ("dejavu", "fonts-dejavu-core"),
    ("liberation", "fonts-liberation2"),
    ("lato", "fonts-lato"),
    ("open sans", "fonts-open-sans"),
    ("roboto", "fonts-roboto-unhinted"),
    ("stix", "fonts-stix"),
    ("eb garamond", "fonts-ebgaramond"),
  ]
}
