/// What may stand as the value of a key, as JSON has it.
indirect enum SpecShape: Sendable {
  case any
  /// A text, a number, yes or no: YAML does not tell them apart before somebody reads them.
  case scalar
  case boolean
  case integer(ClosedRange<Int>?)
  case number
  case words([String])
  /// A text, or one for each language.
  case text
  case list(SpecShape)
  /// With names of the author's.
  case map(SpecShape)
  /// A mapping of `SpecSchema`, by its title.
  case mapping(String)
  case block
  case either([SpecShape])

  var json: JSONText {
    func type(_ name: String, _ more: [(String, JSONText)] = []) -> JSONText {
      .object([("type", .string(name))] + more)
    }
    func reference(_ name: String) -> JSONText {
      let path = name.replacing(" ", with: "%20")
      return .object([("$ref", .string("#/$defs/" + path))])
    }
    switch self {
    case .any: return .bool(true)
    case .scalar: return reference("scalar")
    case .boolean: return type("boolean")
    case .integer(let range):
      return type(
        "integer",
        range.map { [("minimum", .integer($0.lowerBound)), ("maximum", .integer($0.upperBound))] }
          ?? [])
    case .number: return type("number")
    case .words(let words): return .object([("enum", .array(words.map { .string($0) }))])
    case .text: return reference("text")
    case .list(let item): return type("array", [("items", item.json)])
    case .map(let value): return type("object", [("additionalProperties", value.json)])
    case .mapping(let title): return reference(title)
    case .block: return reference("block")
    case .either(let shapes): return .object([("anyOf", .array(shapes.map(\.json)))])
    }
  }

  /// The mappings that can be blocks of a body.
  static let blocks = [
    "chart", "text block", "row of figures", "table", "table of claims", "columns block", "box",
    "page turn", "section", "table of contents", "cover",
  ]

  /// The keys that tell which block it is.
  static let discriminators: [String: [String]] = [
    "text block": ["text", "heading"], "row of figures": ["kpis"], "table": ["table"],
    "table of claims": ["claims"], "columns block": ["columns"], "box": ["box"],
    "page turn": ["page"], "section": ["section"], "table of contents": ["contents"],
    "cover": ["cover"],
  ]

  /// The shape of a key; nil for words about it that are not known here.
  static func of(_ key: SpecSchema.Key, in title: String) -> SpecShape? {
    structured["\(title).\(key.name)"] ?? worded[key.type] ?? listed(key.type)
  }

  /// Words in code marks and nothing else: "`auto`, `none` or `top`".
  private static func listed(_ type: String) -> SpecShape? {
    let parts = type.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count % 2 == 1 else { return nil }
    let between = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }
    guard between.allSatisfy({ ["", ", ", " or "].contains($0) }) else { return nil }
    let words = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    if words.allSatisfy({ $0 == "true" || $0 == "false" }) { return .boolean }
    return .words(words)
  }

  private static func oneOrMore(_ shape: SpecShape) -> SpecShape { .either([shape, .list(shape)]) }

  /// Keys whose value is a mapping with keys of its own.
  private static let structured: [String: SpecShape] = [
    "report.data": .map(.mapping("dataset")),
    "report.metrics": .map(.either([.scalar, .mapping("metric")])),
    "report.claims": .list(.either([.text, .mapping("claim")])),
    "report.outputs": .map(.mapping("output")),
    "report.body": .either([.list(.block), .map(.list(.block))]),
    "dataset.period": .either([.scalar, .mapping("period")]),
    "dataset.measures": .map(.either([.scalar, .mapping("measure")])),
    "dataset.dims": .either([
      .list(.scalar), .map(.either([.scalar, .list(.scalar), .mapping("dimension")])),
    ]),
    "dataset.groups": .map(.either([.list(.scalar), .mapping("group")])),
    "dataset.source": .either([oneOrMore(.mapping("source")), .mapping("source column")]),
    "dataset.derive": .map(.either([.scalar, .mapping("derived column")])),
    "dataset.wide": .mapping("wide table"), "join.wide": .mapping("wide table"),
    "dataset.join": oneOrMore(.mapping("join")),
    "chart.values": .either([
      .words(["auto", "all", "none", "ends", "last", "inside"]), .mapping("values"),
    ]),
    "chart.top": .either([.integer(1...1000), .map(.integer(1...1000))]),
    "chart.axis": .mapping("axis"), "chart.along": .mapping("along"),
    "chart.panels": .either([.scalar, .list(.scalar), .mapping("panels")]),
    "panels.order": .either([
      .words(["value", "-value", "time", "given", "name"]), .map(.scalar),
    ]),
    "panels.top": .either([.integer(1...100), .map(.integer(1...100))]),
    "chart.notes": .list(.mapping("note")), "chart.lines": .list(.mapping("reference line")),
    "chart.spans": .list(.mapping("span")),
    "errors.series": .map(oneOrMore(.scalar)),
    "chart.bins": .either([.words(["auto"]), .number, .mapping("bins")]),
    "chart.bandwidth": .either([.words(["silverman", "scott"]), .number]),
    "chart.curve": .mapping("curve"),
    "chart.whiskers": .either([.words(["tukey", "extremes"]), .list(.number)]),
    "chart.folds": .either([.integer(1...6), .mapping("set of bands")]),
    "chart.thresholds": .either([oneOrMore(.scalar), .mapping("set of thresholds")]),
    "set of thresholds.at": oneOrMore(.scalar), "set of thresholds.colors": .list(.scalar),
    "set of thresholds.labels": .list(.text),
    "chart.errors": .either([.scalar, .mapping("errors")]),
    "row of figures.kpis": .list(.either([.scalar, .mapping("figure")])),
    "table.columns": .list(.either([.scalar, .mapping("column")])),
    "output.email": .either([.boolean, .mapping("e-mail")]),
    "output.pages": .either([.scalar, .mapping("page layout")]),
    "page layout.margins": .either([.scalar, .mapping("set of margins")]),
  ]

  /// What the words of a type come to.
  private static let worded: [String: SpecShape] = {
    var shapes: [String: SpecShape] = [
      "text, or a text for each language": .text,
      "text, a text for each language, or a list of blocks": .either([.text, .list(.block)]),
      "list of blocks, or of lists of blocks": .list(.either([.block, .list(.block)])),
      "true or false": .boolean,
      "true, false, or the name of the rest": .either([.boolean, .text]),
      "`true`, `false`, or name or path of a theme": .either([.boolean, .scalar]),
      "whole number, 1 to 12, or a dimension": .either([.integer(1...12), .scalar]),
      "number": .number, "number, in per cent": .number, "whole number": .integer(nil),
      "number or expression": .scalar, "number, expression or date": .scalar,
      "month, 1 to 12": .integer(1...12),
      "whole number, 0 to 10": .integer(0...10), "whole number, 1 to 12": .integer(1...12),
      "whole number, 1 to 3": .integer(1...3), "whole number, 1 to 6": .integer(1...6),
      "whole number, 2 to 20, or a list of numbers": .either([.integer(2...20), .list(.number)]),
      "`left` or `right`, or a mapping of `side` and the keys of an axis": .either([
        .words(["left", "right"]), .map(.any),
      ]),
      "mapping of names to values": .map(.either([.scalar, .list(.any), .map(.any)])),
      "mapping of members to texts": .map(.text),
      "list of texts, or a mapping of them to qualifiers": .either([.list(.scalar), .map(.scalar)]),
      "column, list of columns, or a mapping of columns here to columns there": .either([
        oneOrMore(.scalar), .map(.scalar),
      ]),
      "path, a list of paths, or a mapping of names to paths": .either([
        oneOrMore(.scalar), .map(.scalar),
      ]),
      "years as 2010..2023, columns as `first..last`, a list of columns, a mapping of columns to new names, or `rest`":
        .either([oneOrMore(.scalar), .map(.scalar)]),
    ]
    for type in scalars { shapes[type] = .scalar }
    for type in scalarLists { shapes[type] = .list(.scalar) }
    for type in oneOrMoreScalars { shapes[type] = oneOrMore(.scalar) }
    for type in scalarMaps { shapes[type] = .map(.scalar) }
    return shapes
  }()

  private static let scalars = [
    "text", "id", "unit", "name", "member", "period", "column", "dataset", "dimension", "folder",
    "colour",
    "condition", "expression", "path", "expression by a period", "metric or expression",
    "period or member", "name or path", "language code", "dimension of `table`",
    "date as YYYY-MM-DD", "URL beginning with http or https", "web address",
    "name and mail address", "pattern of file names",
    "pattern of yyyy, yy, M, MM, MMM, d, dd, EEE, Q, H, ww and HH:mm, or `unix`",
    "path of members, with points", "length in mm, cm, in or pt", "one character, or `tab`",
    "name of a size, or `WIDTHxHEIGHT`", "a distance such as `10 years`, or a number",
    "`a4`, `letter`, `a5`, or width and height in mm, cm, in or pt",
  ]

  private static let scalarLists = [
    "list of members", "list of names", "list of numbers", "list of texts",
    "list of periods, members or numbers",
  ]

  private static let oneOrMoreScalars = [
    "text or list of texts", "language code or list of codes", "dimension, or a list of two",
    "dimensions, or a list of metrics", "member or group, or a list", "member, or a list",
    "member, group or condition, or a list", "member, or a list of the two about the middle",
    "`all`, an id, or a list of ids", "`unique`, a condition, or a list",
    "`auto`, `none`, or a list of members",
    "`value`, `-value`, `given`, `name`, a list of members, or an expression",
    "`value`, `-value`, `time`, `given` or `name`, a series, a panel, or an expression",
    "`png@1x`, `png@2x`, `png@3x`, `svg`, `pdf`, `csv`, `html`, `json`, `eml`, or a list",
  ]

  private static let scalarMaps = [
    "mapping of members to colours", "mapping of old names to new", "mapping of rules to reasons",
  ]
}
