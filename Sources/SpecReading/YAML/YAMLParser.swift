// libyaml, through its events. The Swift library that wraps it builds a tree that forgets where an
// alias stood, stops at the first duplicate key without its place, and hashes keys, which an alias
// bomb can make endless; it also brings Foundation, which triples the program's size. Scalars are taken
// as text, so that NO, on, 0101, 1:30 and 2023-06 come through as written. No other file sees the library.
internal import CYAML
internal import Diagnostics

/// Something libyaml read, as a Swift value.
struct YAMLEvent {
  let content: Content
  let start: YAMLMark
  let end: YAMLMark

  enum Content {
    case alias(String)
    case scalar(String, ScalarStyle, Properties)
    case sequenceStart(Properties)
    case mappingStart(Properties, isFlow: Bool)
    case collectionEnd
    case documentStart
    case documentEnd
    case streamStart
    case streamEnd
  }

  /// What may stand before a node: `&anchor !tag`.
  struct Properties {
    let anchor: String?
    let isTagged: Bool

    var isEmpty: Bool { anchor == nil && !isTagged }
  }
}

/// A position in the text, counted from 1; columns count Unicode scalars.
struct YAMLMark: Equatable {
  let line: Int
  let column: Int
}

/// Why libyaml stopped.
struct YAMLSyntaxError: Error {
  let problem: String
  let mark: YAMLMark
  /// "while parsing a block mapping", and where that began.
  let context: String?
  let contextMark: YAMLMark?
}

/// Reads events from UTF-8 bytes that outlive it. Owns the C parser.
final class YAMLParser {
  private let raw: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: Valid UTF-8 without a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLSyntaxError) {
    raw = .allocate(capacity: 1)
    raw.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(raw) == 1 else {
      throw YAMLSyntaxError(
        problem: "out of memory", mark: YAMLMark(line: 1, column: 1), context: nil,
        contextMark: nil)
    }
    yaml_parser_set_encoding(raw, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(raw, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(raw)
    raw.deallocate()
  }

  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(raw, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      content: content(of: event), start: YAMLMark(event.start_mark),
      end: YAMLMark(event.end_mark))
  }

  private func content(of event: yaml_event_t) -> YAMLEvent.Content {
    switch event.type {
    case YAML_ALIAS_EVENT:
      return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: bytes, as: UTF8.self), style(scalar.style),
        properties(anchor: scalar.anchor, tag: scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .sequenceStart(properties(anchor: start.anchor, tag: start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .mappingStart(
        properties(anchor: start.anchor, tag: start.tag),
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .streamEnd
    }
  }

  private func properties(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> YAMLEvent.Properties {
    YAMLEvent.Properties(anchor: text(anchor), isTagged: tag != nil)
  }

  private func style(_ style: yaml_scalar_style_t) -> ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private var failure: YAMLSyntaxError {
    let parser = raw.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let context = parser.context.map { String(cString: $0) }
    // Reader errors come with an offset instead; the preflight has excluded them.
    let mark = parser.error == YAML_READER_ERROR ? parser.mark : parser.problem_mark
    return YAMLSyntaxError(
      problem: problem, mark: YAMLMark(mark), context: context,
      contextMark: context == nil ? nil : YAMLMark(parser.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
