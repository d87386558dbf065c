import Diagnostics

/// Says which texts were left out of a picture, and why.
struct LabelReport {
  let chart: Chart
  let medium: Medium

  func add(
    _ leftOut: [LabelRequest], _ namesLeftOut: Int, to diagnostics: inout DiagnosticList
  ) {
    if namesLeftOut > 0 {
      diagnostics.add(
        Diagnostic(
          .warning, .drawing, id: "names-left-out",
          "\(namesLeftOut) of \(chart.categories.count) names have no room at size "
            + "'\(medium.name)'", at: chart.place,
          hint: "keep the largest with `top`, or use a higher picture"))
    }
    let kinds = Set(leftOut.map(\.kind)).sorted()
    for kind in kinds {
      let dropped = leftOut.filter { $0.kind == kind }
      let isAsked = dropped.contains(where: \.isAsked)
      let sample = dropped.prefix(3).map { "\"" + $0.block.lines.joined(separator: " ") + "\"" }
      diagnostics.add(
        Diagnostic(
          isAsked ? .warning : .hint, .drawing, id: "labels-left-out",
          "\(dropped.count) \(kind.name) have no free place at size '\(medium.name)': "
            + sample.joined(separator: ", ") + (dropped.count > 3 ? " ..." : ""),
          at: chart.place, hint: "shorten the text, or show fewer marks"))
    }
  }
}
