package import Diagnostics

/// Says which texts were left out of a picture or stand elsewhere than they would, and why.
package struct LabelReport {
  let chart: Chart
  let medium: Medium

  static let namesLeftOut = "names-left-out"

  /// What is listed, but not worth a line of every run.
  package static func isListedOnly(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.id == "labels-moved" || diagnostic.id == "parts-without-labels"
  }

  func add(
    dropped: [LabelEngine.Problem], moved: [LabelEngine.Problem], namesLeftOut: Int,
    ticksLeftOut: [String], to diagnostics: inout DiagnosticList
  ) {
    if namesLeftOut > 0 {
      // Of many rows no picture names all; a few are an error.
      diagnostics.add(
        Diagnostic(
          chart.categories.count <= ChartLayout.mostNamedRows ? .error : .warning, .drawing,
          id: LabelReport.namesLeftOut,
          "\(namesLeftOut) of \(chart.categories.count) names have no room at size "
            + "'\(medium.name)'", at: chart.place,
          hint: "shorten them, keep the largest with `top`, or use a higher picture"))
    }
    if !ticksLeftOut.isEmpty {
      diagnostics.add(
        Diagnostic(
          .warning, .drawing, id: "labels-left-out",
          "labels of ticks (\(ticksLeftOut.count)) have no free place at size '\(medium.name)': "
            + LabelReport.sample(ticksLeftOut, 6) + "; other texts stand there",
          at: chart.place,
          hint: "give ticks further apart, or use a larger picture; their lines are drawn"))
    }
    let small = dropped.filter { !$0.request.isMissed && $0.request.isFigure }
    if !small.isEmpty, !small.contains(where: \.request.isAsked) {
      diagnostics.add(
        Diagnostic(
          .hint, .drawing, id: "parts-without-labels",
          "\(small.count) parts are too small for their values at size '\(medium.name)': "
            + LabelReport.sample(small, 12), at: chart.place))
    }
    let others = dropped.filter {
      $0.request.isMissed || $0.request.isAsked || !$0.request.isFigure
    }
    for (kind, labels) in byKind(others) {
      let isAsked = labels.contains(where: \.request.isAsked)
      let isName = labels.contains(where: \.request.isName)
      diagnostics.add(
        Diagnostic(
          isName ? .error : isAsked ? .warning : .hint, .drawing, id: "labels-left-out",
          "\(kind.name) (\(labels.count)) have no free place at size '\(medium.name)': "
            + LabelReport.sample(labels, 3) + "; " + LabelReport.reasons(labels)
            + (kind.isCaption && chart.panels == nil ? "; their marks are left out too" : ""),
          at: chart.place,
          hint: kind == .barValue && chart.kind == Bar.keyword
            ? "show fewer bars, or lay them with `as: bars`"
            : "shorten the text, or show fewer marks"))
    }
    for (kind, labels) in byKind(moved) {
      diagnostics.add(
        Diagnostic(
          .hint, .drawing, id: "labels-moved",
          "\(kind.name) (\(labels.count)) moved from their usual place at size '\(medium.name)': "
            + LabelReport.sample(labels, 12) + "; " + LabelReport.reasons(labels),
          at: chart.place))
    }
  }

  private func byKind(
    _ problems: [LabelEngine.Problem]
  ) -> [(LabelRequest.Kind, [LabelEngine.Problem])] {
    Set(problems.map(\.request.kind)).sorted().map { kind in
      (kind, problems.filter { $0.request.kind == kind })
    }
  }

  private static func sample(_ problems: [LabelEngine.Problem], _ count: Int) -> String {
    sample(problems.map { $0.request.block.lines.joined(separator: " ") }, count)
  }

  private static func sample(_ texts: [String], _ count: Int) -> String {
    texts.prefix(count).map { "\"\($0)\"" }.joined(separator: ", ")
      + (texts.count > count ? " ..." : "")
  }

  /// What stood in the way, most often first.
  private static func reasons(_ problems: [LabelEngine.Problem]) -> String {
    let counts = Dictionary(grouping: problems, by: \.obstacle).mapValues(\.count)
    let order = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    return order.map { obstacle in
      switch obstacle {
      case .edge: "the picture ends there"
      case .text: "other texts stand there"
      case .mark: "marks lie there"
      case .leader: "a line to them would cross a text"
      case .neighbours: "their marks end close to one another"
      case .size: "their marks are too small for them"
      }
    }.joined(separator: ", ")
  }
}
