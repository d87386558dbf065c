import Charting
import Diagnostics
import Drawing
import Rendering
import Reporting

/// Finds characters that no font can draw, before they become boxes.
struct GlyphCheck {
  private let job: RenderJob
  private let renderer: Renderer
  /// The chart, where the text is one's.
  private let place: SourceRange?
  private var seen: Set<Unicode.Scalar> = []
  private(set) var found: [Diagnostic] = []

  init(job: RenderJob, renderer: Renderer) {
    self.job = job
    self.renderer = renderer
    if case .chart(let id) = job.artifact.content {
      place = job.bound.chart(id)?.place
    } else {
      place = nil
    }
  }

  mutating func check(_ items: [Scene.Item]) {
    for item in items {
      switch item {
      case .shape: break
      case .group(let group): check(group.items)
      case .text(let text): check(text)
      }
    }
  }

  private mutating func check(_ text: Scene.Text) {
    for scalar in renderer.measurer.missingCharacters(in: text.string, style: text.style)
    where seen.insert(scalar).inserted {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      found.append(
        Diagnostic(
          .error, .drawing, id: "missing-glyph",
          "no font has the character '\(Character(scalar))' (U+\(padded)) of '\(text.string)'",
          at: place, path: place == nil ? job.loaded.path : nil,
          hint: GlyphCheck.advice(for: scalar)))
    }
  }

  /// The package that most likely brings the character.
  static func advice(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      "install a font that has it: apt-get install fonts-noto-cjk"
    case 0x1F000...0x1FAFF: "install a font that has it: apt-get install fonts-noto-color-emoji"
    case 0x20...0x24F, 0x400...0x52F: "install a font that has it: apt-get install fonts-inter"
    default: "install a font that has it: apt-get install fonts-noto-core fonts-noto-extra"
    }
  }
}
