import Drawing
import SpecReading

extension PageFormat {
  /// The sheets an author asked for, in a language.
  init(_ spec: PagesSpec, language: String) {
    switch spec.size {
    case .a4: self = .a4
    case .letter: self = .letter
    case .a5: self = .a5
    case .custom(let width, let height): self.init(size: Size(width, height))
    }
    switch spec.orientation {
    case .landscape: self = landscape
    case .portrait: self = portrait
    case nil: break
    }
    margins.top = spec.margins.top ?? margins.top
    margins.bottom = spec.margins.bottom ?? margins.bottom
    margins.left = spec.margins.left ?? margins.left
    margins.right = spec.margins.right ?? margins.right
    header = spec.header?.text(in: language)?.value
    footer = spec.footer?.text(in: language)?.value
    hasEndnotes = spec.footnotes == .end
    isHyphenated = spec.hyphenate
  }
}
