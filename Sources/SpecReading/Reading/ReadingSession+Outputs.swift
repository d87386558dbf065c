internal import Diagnostics

extension ReadingSession {
  /// - Parameter charts: The body, whose charts outputs may name.
  func outputs(_ fields: inout SpecFields, charts body: [BlockSpec]) -> [OutputSpec] {
    // A hundred ids are enough to look for near misses in.
    let ids = body.flatMap(\.flattened).compactMap { block -> String? in
      if case .chart(let chart) = block { return chart.id?.value }
      return nil
    }
    let known = Set(ids)
    let suggested = Array(ids.prefix(100))
    let outputs = fields.named("outputs") { name, node in output(name, node, known, suggested) }
    return unique(outputs, "output") { $0.name }
  }

  private func output(
    _ name: WrittenText, _ node: SpecNode, _ known: Set<String>, _ suggested: [String]
  ) -> OutputSpec? {
    let name = checkedID(name)
    guard
      var fields = SpecFields(node, of: SpecSchema.output, place: name?.place, session: self)
    else { return nil }
    let charts = fields.value("charts") { selection($0, known, suggested) }
    let pages = fields.value("pages", self.pages)
    let size = fields.value("size", self.size)
    let formats = fields.listOrOne("format", format)
    let languages = fields.listOrOne("lang", reportLanguage)
    let theme = fields.value("theme", self.theme)
    let attach = fields.value("attach", bool)
    let trace = fields.value("trace", bool)
    let path = fields.value("path", pathPattern)
    let dark = fields.value("dark", self.dark)
    let phone = fields.value("phone", bool)
    let url = fields.value("url", webAddress)
    let email = fields.value("email", self.email)
    fields.finish()
    if let pages, formats.contains(where: { $0.value != .pdf }) {
      problem(
        "pages-need-pdf", "pages are made as PDF only", at: pages.place,
        hint: "write 'format: pdf', and pictures as another output")
    }
    if pages != nil, let email {
      problem(
        "pages-need-pdf", "an output with pages is no newsletter", at: email.place,
        hint: "make the newsletter an output of its own, with charts")
    }
    if let trace, pages == nil {
      problem(
        "trace-needs-pages", "only pages have an end to trace figures at", at: trace.place,
        hint: "give the output 'pages: a4', or leave 'trace' out")
    }
    return name.map {
      OutputSpec(
        name: $0, charts: charts, pages: pages, size: size, formats: checked(formats, email),
        languages: languages, theme: theme, attach: attach, trace: trace, path: path,
        dark: dark, phone: phone, url: url, email: email)
    }
  }

  /// Formats that go together.
  private func checked(
    _ formats: [Located<OutputFormat>], _ email: EmailSpec?
  ) -> [Located<OutputFormat>] {
    let pictures = formats.filter { $0.value.isPicture }
    // Without a word of pictures there are the usual ones.
    guard !pictures.isEmpty else { return formats }
    let showsInMail = pictures.contains { if case .png = $0.value { true } else { false } }
    let message = formats.first { $0.value == .eml }
    if !showsInMail, let place = email?.place ?? message?.place {
      problem(
        "email-needs-png", "mail programs show PNG, and this output makes none", at: place,
        hint: "add png@2x to 'format'")
    } else if let html = formats.first(where: { $0.value == .html }),
      pictures.allSatisfy({ $0.value == .pdf })
    {
      problem(
        "html-needs-picture", "a page of the web shows PNG or SVG, and this output makes neither",
        at: html.place, hint: "add png@2x to 'format'")
    }
    return formats
  }

  private func selection(
    _ node: SpecNode, _ known: Set<String>, _ suggested: [String]
  ) -> ChartSelection? {
    if case .scalar(let text) = node.content, text.value == "all" { return .all(text.place) }
    let names = listOrOne(node, line) ?? []
    let ids = names.filter { name in
      if known.contains(name.value) { return true }
      let hint =
        known.isEmpty
        ? "give a chart the key 'id: \(name.value)'"
        : didYouMean(nearest(to: name.value, among: suggested))
          ?? "charts with an id: " + suggested.prefix(24).joined(separator: ", ")
      problem(
        "unknown-chart", "no chart has the id \(quoted(name.value))", at: name.place, hint: hint)
      return false
    }
    return ids.isEmpty ? nil : .ids(ids)
  }

  private func reportLanguage(_ node: SpecNode) -> Located<String>? {
    guard let code = languageCode(node) else { return nil }
    guard languages.contains(code.value) else {
      problem(
        "unknown-language", "the report has no language \(quoted(code.value))", at: code.place,
        hint: "its languages: " + languages.joined(separator: ", "))
      return nil
    }
    return code
  }

  /// A preset, or width and height within what a picture can hold.
  func size(_ node: SpecNode) -> Located<OutputSize>? {
    guard let text = line(node) else { return nil }
    if vocabulary.sizes.contains(text.value) { return Located(.preset(text.value), text.place) }
    let sides = text.value.split(separator: "x", omittingEmptySubsequences: false)
    let isSize = sides.count == 2 && (text.value.first?.isNumber ?? false)
    guard isSize else {
      let names = "sizes: " + vocabulary.sizes.joined(separator: ", ")
      let meant = didYouMean(nearest(to: text.value, among: vocabulary.sizes))
      problem(
        "unknown-size", "unknown size \(quoted(text.value))", at: text.place,
        hint: meant ?? names + ", or width and height as 1200x630")
      return nil
    }
    guard let width = Self.side(sides[0]), let height = Self.side(sides[1]),
      Self.sideRange.contains(width), Self.sideRange.contains(height)
    else {
      problem(
        "out-of-range", "size \(quoted(text.value)) is out of range", at: text.place,
        hint: "width and height are whole numbers from \(Self.sideRange.lowerBound) to "
          + "\(Self.sideRange.upperBound)")
      return nil
    }
    guard width * height <= Self.maximumArea else {
      problem(
        "out-of-range", "size \(quoted(text.value)) has \(width * height) pixels", at: text.place,
        hint: "at most \(Self.maximumArea) pixels (64 million)")
      return nil
    }
    return Located(.custom(width: width, height: height), text.place)
  }

  private static let sideRange = 40...16384
  private static let maximumArea = 64_000_000

  private static func side(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private func format(_ node: SpecNode) -> Located<OutputFormat>? {
    guard let text = line(node) else { return nil }
    let known: [(String, OutputFormat)] = [
      ("png", .png(scale: 1)), ("png@1x", .png(scale: 1)), ("png@2x", .png(scale: 2)),
      ("png@3x", .png(scale: 3)), ("svg", .svg), ("pdf", .pdf), ("csv", .csv),
      ("html", .html), ("json", .json), ("eml", .eml),
    ]
    guard let format = known.first(where: { $0.0 == text.value })?.1 else {
      unknownWord(text, allowed: known.map(\.0))
      return nil
    }
    return Located(format, text.place)
  }

  /// A pattern of file names that stays inside the output folder.
  private func pathPattern(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node) else { return nil }
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
    guard !text.value.contains("\\"), parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      problem(
        "bad-path", "\(quoted(text.value)) leaves the output folder or names none",
        at: text.place, hint: "write a relative path such as \"social/{lang}-{id}\"")
      return nil
    }
    let known = Self.pathFields + variables
    for field in Self.fields(of: text.value) where !known.contains(field.name) {
      problem(
        "unknown-word", "unknown field \(quoted("{\(field.name)}"))",
        at: text.place(ofOffset: field.offset, length: field.name.unicodeScalars.count + 2),
        hint: didYouMean(nearest(to: field.name, among: known))
          ?? "fields: " + known.map { "{\($0)}" }.joined(separator: ", "))
      return nil
    }
    checkVariables(in: text)
    return text
  }

  /// The fields in braces, with the offset of their brace in scalars.
  static func fields(of pattern: String) -> [(name: String, offset: Int)] {
    var found: [(name: String, offset: Int)] = []
    var open: (offset: Int, name: String)?
    for (offset, scalar) in pattern.unicodeScalars.enumerated() {
      switch scalar {
      case "{": open = (offset, "")
      case "}":
        if let field = open { found.append((field.name, field.offset)) }
        open = nil
      default: open?.name.unicodeScalars.append(scalar)
      }
    }
    return found
  }
}
