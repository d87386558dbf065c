import Drawing

extension Theme {
  /// What readers could not read or tell apart in this theme, a sentence each.
  ///
  /// Text needs a contrast of 4.5 with the background and marks one of 3 (WCAG 2.2). Two colours of
  /// the palette must differ by a CIE 1976 difference of 12, also for readers without red or green
  /// cones and in a grey print.
  package func problems() -> [String] {
    var problems: [String] = []
    func require(_ name: String, _ color: Color, _ ratio: Double) {
      let contrast = color.contrast(with: background)
      if contrast < ratio {
        problems.append(
          "'\(name)' \(color.css) has a contrast of \(Theme.rounded(contrast)) with the background; "
            + "it needs \(ratio)")
      }
    }
    require("text", text, 4.5)
    require("muted", muted, 4.5)
    require("accent", accent, 3)
    require("context", context, 3)
    require("axis", axis, 3)
    require("positive", positive, 3)
    require("negative", negative, 3)
    for (index, color) in palette.enumerated() { require("palette-\(index + 1)", color, 3) }
    if palette.isEmpty || palette.count > 6 {
      problems.append("the palette has \(palette.count) colours; it needs one to six")
    }
    return problems + confusions()
  }

  private func confusions() -> [String] {
    var problems: [String] = []
    for first in palette.indices {
      for second in palette.indices where second > first {
        for vision in ColorVision.allCases {
          let difference = palette[first].difference(from: palette[second], seenWith: vision)
          if difference < 12 {
            problems.append(
              "palette colours \(palette[first].css) and \(palette[second].css) differ by "
                + "\(Theme.rounded(difference)) under \(vision.rawValue) vision; they need 12")
          }
        }
      }
    }
    return problems
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
