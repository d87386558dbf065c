internal import Diagnostics

extension ReadingSession {
  func dataset(_ name: WrittenText, _ node: SpecNode) -> DatasetSpec? {
    let name = checkedName(name, of: "dataset")
    guard
      var fields = SpecFields(node, of: SpecSchema.dataset, place: name?.place, session: self)
    else { return nil }
    let files = fields.required("file", dataFiles)
    let file = files?.first?.path
    let spec = name.map { name in
      DatasetSpec(
        name: name, file: file ?? WrittenText("", place: name.place), files: files ?? [],
        format: fields.value("format") { word($0, as: FileFormat.self) },
        delimiter: fields.value("delimiter", delimiter),
        encoding: fields.value("encoding") { word($0, as: FileEncoding.self) },
        skip: fields.value("skip") { integer($0, in: 0...1000) },
        footer: fields.value("footer") { integer($0, in: 0...1000) },
        flags: fields.value("flags", flags) ?? [],
        header: fields.value("header") { list($0, line) },
        missing: fields.listOrOne("missing", anyText),
        decimal: fields.value("decimal") { word($0, as: DecimalMark.self) },
        thousands: fields.value("thousands", anyText),
        numbers: fields.value("numbers") { word($0, as: NumberReading.self) },
        rows: fields.value("rows", line),
        period: fields.value("period", period),
        measures: fields.named("measures", measure),
        dims: fields.value("dims", dimensions) ?? [],
        groups: fields.named("groups", group),
        source: fields.value("source", sources),
        placeName: fields.value("place", localized),
        labels: fields.named("labels", memberLabel),
        colors: fields.named("colors", memberColor),
        renames: fields.named("rename") { from, node in
          line(node).map { RenameSpec(from: from, to: $0) }
        },
        filter: fields.value("where", expression),
        derived: fields.named("derive", derivedColumn),
        wide: fields.value("wide", wide),
        joins: fields.listOrOne("join", join),
        checks: fields.listOrOne("check", check))
    }
    guard let spec else { return nil }
    fields.finish()
    checkColumns(of: spec)
    return file == nil ? nil : spec
  }

  func delimiter(_ node: SpecNode) -> Located<Unicode.Scalar>? {
    guard let text = anyText(node) else { return nil }
    let scalars = text.value.unicodeScalars
    if text.value == "tab" { return Located("\t", text.place) }
    guard scalars.count == 1, let first = scalars.first, first.isASCII, first != "\n",
      first != "\""
    else {
      problem(
        "bad-delimiter", "\(quoted(text.value)) is not a delimiter", at: text.place,
        hint: "write one character such as \";\", or tab")
      return nil
    }
    return Located(first, text.place)
  }

  /// A list of flags, or a mapping of flags to qualifiers.
  private func flags(_ node: SpecNode) -> [FlagSpec]? {
    guard case .mapping = node.content else {
      return listOrOne(node, line)?.map { FlagSpec(text: $0, meaning: nil) }
    }
    return named(node) { text, node in
      line(node).map { FlagSpec(text: text, meaning: $0) }
    }
  }

  private func period(_ node: SpecNode) -> PeriodColumnSpec? {
    guard case .mapping = node.content else {
      return line(node).map { .column($0, read: nil, fiscal: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.period, session: self) else { return nil }
    defer { fields.finish() }
    if fields.has("start") || fields.has("end") {
      let start = fields.required("start", line)
      let end = fields.required("end", line)
      guard let start, let end else { return nil }
      return .range(start: start, end: end)
    }
    if fields.has("year") {
      if let fiscal = fields.value("fiscal", { integer($0, in: 1...12) }) {
        problem(
          "fiscal-without-column",
          "fiscal goes with `column`; `year` with `month` or `quarter` are the calendar's",
          at: fiscal.place, hint: "write quarters or months in one column, as 2023Q3 or 2023-07")
      }
      guard let year = fields.required("year", line) else { return nil }
      if fields.has("quarter") {
        return fields.required("quarter", line).map { .yearAndQuarter(year: year, quarter: $0) }
      }
      let day = fields.value("day", line)
      return fields.required("month", line).map { .yearAndMonth(year: year, month: $0, day: day) }
    }
    let column = fields.required("column", line)
    let read = fields.value("read", line)
    let fiscal = fields.value("fiscal") { integer($0, in: 1...12) }
    let named = fields.value("named") { word($0, as: FiscalName.self) }
    if let named, fiscal == nil {
      problem(
        "missing-key", "named says how fiscal years are named, and there is no `fiscal`",
        at: named.place, hint: "add the month in which they begin: fiscal: 10")
    }
    let unit = fields.value("as") { word($0, as: PeriodLength.self) }
    return column.map { .column($0, read: read, fiscal: fiscal, unit: unit, named: named) }
  }

  private func measure(_ column: WrittenText, _ node: SpecNode) -> MeasureSpec? {
    guard case .mapping = node.content else {
      return line(node).map {
        MeasureSpec(
          column: column, unit: $0, aggregate: nil, label: nil, qualifier: nil, precision: nil)
      }
    }
    guard var fields = SpecFields(node, of: SpecSchema.measure, session: self) else { return nil }
    let spec = MeasureSpec(
      column: column,
      unit: fields.value("unit", line),
      aggregate: fields.value("aggregate") { word($0, as: AggregateName.self) },
      label: fields.value("label", localized),
      qualifier: fields.value("qualifier", line),
      precision: fields.value("precision", line))
    fields.finish()
    return spec
  }

  private func dimensions(_ node: SpecNode) -> [DimensionSpec]? {
    if case .mapping = node.content { return named(node, dimension) }
    return listOrOne(node, line)?.map {
      DimensionSpec(column: $0, kind: nil, order: [], label: nil)
    }
  }

  private func dimension(_ column: WrittenText, _ node: SpecNode) -> DimensionSpec? {
    switch node.content {
    case .null, .scalar:
      return word(node, as: DimensionKind.self).map {
        DimensionSpec(column: column, kind: $0, order: [], label: nil)
      }
    case .sequence:
      return list(node, line).map {
        DimensionSpec(column: column, kind: nil, order: members($0), label: nil)
      }
    case .mapping:
      guard var fields = SpecFields(node, of: SpecSchema.dimension, session: self) else {
        return nil
      }
      let spec = DimensionSpec(
        column: column,
        kind: fields.value("kind") { word($0, as: DimensionKind.self) },
        order: members(fields.list("order", line)),
        label: fields.value("label", localized))
      fields.finish()
      return spec
    }
  }

  /// Members of a list, each once.
  private func members(_ list: [WrittenText]) -> [WrittenText] {
    var first: [String: SourceRange] = [:]
    return list.filter { member in
      guard let place = first.updateValue(member.place, forKey: member.value) else { return true }
      problem(
        "duplicate-member", "member \(quoted(member.value)) is listed twice", at: member.place,
        related: [.init("first listed here", place)])
      return false
    }
  }

  private func group(_ name: WrittenText, _ node: SpecNode) -> GroupSpec? {
    guard case .mapping = node.content else {
      return list(node, line).map { GroupSpec(name: name, members: members($0), label: nil) }
    }
    guard
      var fields = SpecFields(node, of: SpecSchema.group, place: name.place, session: self)
    else { return nil }
    let list = fields.required("members") { self.list($0, line) }
    let label = fields.value("label", localized)
    fields.finish()
    return list.map { GroupSpec(name: name, members: members($0), label: label) }
  }

  private func memberLabel(_ member: WrittenText, _ node: SpecNode) -> MemberLabelSpec? {
    localized(node).map { MemberLabelSpec(member: member, label: $0) }
  }
}
