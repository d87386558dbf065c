import Drawing
import Speaking

/// The figure of a part of a bar, which stands in the part's middle.
struct PartFigure {
  let text: String
  let rect: Rect
  /// The colour behind the text.
  let ground: Color
  let owner: Int
}

extension MarkCanvas {
  /// Figures in the middles of their parts. Where some have room only without their percent sign, all are
  /// written without it, if an axis or the words over the plot say what they are, and so are those of the
  /// other panels. A part that is too small goes without its figure, which is listed, and said where all were
  /// asked for; the table behind the chart has it.
  mutating func add(_ parts: [PartFigure]) {
    let wide = parts.contains { part in
      place(part.text, in: part) == nil && place(MarkCanvas.bare(part.text), in: part) != nil
    }
    let areBare = (wide || hasBareParts) && tellsPercent
    hasBareParts = areBare
    for part in parts {
      let text = areBare ? MarkCanvas.bare(part.text) : part.text
      add(
        LabelRequest(
          kind: .part, block: lettering.line(text, lettering.label), color: theme.text,
          places: place(text, in: part).map { [$0] } ?? [], owner: part.owner,
          isAsked: chart.options.valueLabels == .all))
    }
  }

  /// Whole, or small with less air about it.
  private func place(_ text: String, in part: PartFigure) -> LabelPlace? {
    middle(of: part.rect, for: lettering.line(text, lettering.label), on: part.ground)
      ?? middle(
        of: part.rect, for: lettering.line(text, lettering.small), on: part.ground, padding: 1.5)
  }

  private var tellsPercent: Bool {
    !settlement.printsValues || settlement.keepsAxis
      || chart.subtitle.plain.contains(where: MarkCanvas.isPercent)
      || chart.options.axisTitle?.contains(where: MarkCanvas.isPercent) == true
  }

  private static func isPercent(_ character: Character) -> Bool {
    character == "%" || character == "٪"
  }

  private static func bare(_ text: String) -> String {
    let signs: Set<Character> = ["\u{A0}", "\u{202F}"]
    return text.contains(where: isPercent)
      ? String(text.filter { !isPercent($0) && !signs.contains($0) }) : text
  }
}
