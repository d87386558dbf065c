import Charting
import Diagnostics
import Rendering
import Reporting

/// Finds fonts that a theme names and this machine does not have, so that none is replaced in silence.
struct FontCheck {
  /// The fonts that were looked for last, which are mostly those that are looked for next.
  private var last: (families: [String], missing: [MissingFamily]) = ([], [])

  mutating func missing(from job: RenderJob, _ renderer: Renderer) -> [Diagnostic] {
    var families: [String] = []
    for theme in [job.artifact.theme, job.artifact.dark].compactMap({ $0 }) {
      for family in [theme.font, theme.titleFont] where !families.contains(family) {
        families.append(family)
      }
    }
    if families != last.families { last = (families, renderer.missingFamilies(families)) }
    let missing = last.missing
    let place = job.artifact.themePlace
    return missing.map { font in
      Diagnostic(
        .error, .drawing, id: "font-not-installed",
        "the font '\(font.family)' of the theme is not installed", at: place,
        path: place == nil ? job.loaded.path : nil,
        hint: font.package.map { "install it: apt-get install \($0)" }
          ?? "install it, or name another with 'font' and 'title-font' in the theme")
    }
  }
}
