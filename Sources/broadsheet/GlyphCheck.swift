import Charting
import Diagnostics
import Drawing
import Rendering
import Reporting

/// Finds characters that no font can draw, before they become boxes.
struct GlyphCheck {
  private let job: RenderJob
  private let renderer: Renderer
  /// The characters without a glyph, each with the text in which it stands first.
  private var missing: [(character: Unicode.Scalar, text: String)] = []
  private var seen: Set<Unicode.Scalar> = []

  init(job: RenderJob, renderer: Renderer) {
    self.job = job
    self.renderer = renderer
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
      missing.append((scalar, text.string))
    }
  }

  /// One problem for each package that would help, so that a machine without fonts is not told a
  /// thousand times.
  var found: [Diagnostic] {
    var packages: [String] = []
    for entry in missing where !packages.contains(GlyphCheck.package(for: entry.character)) {
      packages.append(GlyphCheck.package(for: entry.character))
    }
    let place = self.place
    return packages.map { package in
      let group = missing.filter { GlyphCheck.package(for: $0.character) == package }
      let named = group.prefix(5).map { GlyphCheck.name($0.character) }.joined(separator: ", ")
      let more = group.count > 5 ? " and \(group.count - 5) more" : ""
      return Diagnostic(
        .error, .drawing, id: "missing-glyph",
        "no font has the \(group.count == 1 ? "character" : "characters") \(named)\(more)"
          + " of '\(group[0].text)'",
        at: place, path: place == nil ? job.loaded.path : nil,
        hint: "install a font that has \(group.count == 1 ? "it" : "them"): apt-get install "
          + package)
    }
  }

  /// The chart, where the text is one's.
  private var place: SourceRange? {
    guard case .chart(let id) = job.artifact.content else { return nil }
    return job.bound.chart(id)?.place
  }

  private static func package(for character: Unicode.Scalar) -> String {
    FontPackages.package(for: character) ?? "fonts-noto-core"
  }

  /// 'ʘ' (U+0298)
  private static func name(_ character: Unicode.Scalar) -> String {
    let code = String(character.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return "'\(Character(character))' (U+\(padded))"
  }
}
