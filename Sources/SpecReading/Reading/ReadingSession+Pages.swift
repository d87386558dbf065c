internal import Diagnostics

/// The sheets of an output.
extension ReadingSession {
  /// The name of a size, or a mapping with more.
  func pages(_ node: SpecNode) -> PagesSpec? {
    guard case .mapping = node.content else {
      return pageSize(node).map { size in
        PagesSpec(
          place: node.place, size: size, orientation: nil, margins: PagesSpec.Margins(),
          header: nil, footer: nil, footnotes: .page, hyphenate: nil)
      }
    }
    guard var fields = SpecFields(node, of: SpecSchema.pages, session: self) else { return nil }
    let count = problems.count
    let size = fields.value("size", pageSize)
    let orientation = fields.value("orientation") { word($0, as: PageOrientation.self) }
    let margins = fields.value("margins", self.margins)
    let header = fields.value("header", title).flatMap(runningText)
    let footer = fields.value("footer", title).flatMap(runningText)
    let footnotes = fields.value("footnotes") { word($0, as: PagesSpec.FootnotePlace.self) }
    let hyphenate = fields.value("hyphenate", bool)
    fields.finish()
    let pages = PagesSpec(
      place: node.place, size: size ?? .a4, orientation: orientation?.value,
      margins: margins ?? PagesSpec.Margins(), header: header, footer: footer,
      footnotes: footnotes?.value ?? .page, hyphenate: hyphenate?.value)
    return problems.count == count ? checked(pages) : nil
  }

  private func pageSize(_ node: SpecNode) -> PageSize? {
    guard let text = line(node) else { return nil }
    let named: [(String, PageSize)] = [("a4", .a4), ("letter", .letter), ("a5", .a5)]
    if let size = named.first(where: { $0.0 == text.value })?.1 { return size }
    guard text.value.first?.isNumber == true else {
      let meant = didYouMean(nearest(to: text.value, among: named.map(\.0)))
      problem(
        "unknown-word", "unknown word \(quoted(text.value))", at: text.place,
        hint: (meant.map { $0 + " " } ?? "")
          + "allowed: a4, letter, a5, or width and height as 210x297mm")
      return nil
    }
    let sides = text.value.split(separator: "x", omittingEmptySubsequences: false)
    guard sides.count == 2, let height = Self.length(sides[1], unit: nil),
      let width = Self.length(sides[0], unit: height.unit)
    else {
      problem(
        "bad-length", "\(quoted(text.value)) is not the size of a page", at: text.place,
        hint: "write width and height with a unit, as 210x297mm or 8.5x11in")
      return nil
    }
    guard [width.points, height.points].allSatisfy(Self.sides.contains) else {
      problem(
        "out-of-range", "a page of \(quoted(text.value)) is out of range", at: text.place,
        hint: "a side is 50 to 2000 mm long")
      return nil
    }
    return .custom(width: width.points, height: height.points)
  }

  /// 50 mm to 2 m in points.
  private static let sides = 141.0...5670.0

  private func margins(_ node: SpecNode) -> PagesSpec.Margins? {
    guard case .mapping = node.content else {
      return margin(node).map {
        PagesSpec.Margins(top: $0, bottom: $0, left: $0, right: $0)
      }
    }
    guard var fields = SpecFields(node, of: SpecSchema.margins, session: self) else { return nil }
    var margins = PagesSpec.Margins()
    margins.top = fields.value("top", margin)
    margins.bottom = fields.value("bottom", margin)
    margins.left = fields.value("left", margin)
    margins.right = fields.value("right", margin)
    fields.finish()
    return margins
  }

  private func margin(_ node: SpecNode) -> Double? {
    guard let text = line(node) else { return nil }
    guard let length = Self.length(text.value[...], unit: nil) else {
      problem(
        "bad-length", "\(quoted(text.value)) is not a length", at: text.place,
        hint: "write a number with its unit, as 20mm, 2cm, 0.8in or 58pt")
      return nil
    }
    guard (14.0...400).contains(length.points) else {
      problem(
        "out-of-range", "a margin of \(quoted(text.value)) is out of range", at: text.place,
        hint: "allowed: 5 to 140 mm")
      return nil
    }
    return length.points
  }

  /// A number with its unit, in points; without a unit only where `unit` says which.
  private static func length(
    _ text: Substring, unit: String?
  ) -> (points: Double, unit: String)? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let written = String(text.dropFirst(digits.count))
    guard let value = Double(digits), value.isFinite else { return nil }
    let name = written.isEmpty ? unit ?? "" : written
    let points: [String: Double] = ["mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72, "pt": 1]
    return points[name].map { (value * $0, name) }
  }

  /// Margins must leave a column of text.
  private func checked(_ pages: PagesSpec) -> PagesSpec? {
    var size: (width: Double, height: Double) =
      switch pages.size {
      case .a4: (595, 842)
      case .letter: (612, 792)
      case .a5: (420, 595)
      case .custom(let width, let height): (width, height)
      }
    if pages.orientation == .landscape { size = (size.height, size.width) }
    let margins = pages.margins
    let wide = size.width - (margins.left ?? 40) - (margins.right ?? 40)
    let high = size.height - (margins.top ?? 40) - (margins.bottom ?? 40)
    guard wide >= 60, high >= 60 else {
      problem(
        "out-of-range", "the margins leave no room for text", at: pages.place,
        hint: "the page is \(Int(size.width)) by \(Int(size.height)) points large")
      return nil
    }
    return pages
  }

  /// A running header or footer: its fields must be known.
  private func runningText(_ text: LocalizedText) -> LocalizedText? {
    let known = ["title", "section", "author", "date", "page", "pages"]
    for written in text.texts {
      for field in Self.fields(of: written.value) where !known.contains(field.name) {
        problem(
          "unknown-word", "unknown field \(quoted("{\(field.name)}"))",
          at: written.place(ofOffset: field.offset, length: field.name.unicodeScalars.count + 2),
          hint: didYouMean(nearest(to: field.name, among: known))
            ?? "fields: " + known.map { "{\($0)}" }.joined(separator: ", "))
        return nil
      }
    }
    return text
  }
}
