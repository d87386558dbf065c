import Foundation

/// The objects of a PDF file as qpdf reads them, for tests that walk through it.
package struct PDFObjects {
  /// A value: numbers, texts, names (`/P`) and references (`5 0 R`) as they are, and what they make up.
  package enum Value {
    case null
    case bool(Bool)
    case number(Double)
    /// A text string, decoded, or a name with its slash, or a reference.
    case text(String)
    case array([Value])
    case dictionary([String: Value])

    fileprivate init(_ json: Any) {
      switch json {
      case let list as [Any]: self = .array(list.map(Value.init))
      case let fields as [String: Any]: self = .dictionary(fields.mapValues(Value.init))
      case let text as String: self = .text(text.hasPrefix("u:") ? String(text.dropFirst(2)) : text)
      case let number as NSNumber:
        self =
          String(cString: number.objCType) == "c"
          ? .bool(number.boolValue) : .number(number.doubleValue)
      default: self = .null
      }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
    package var array: [Value]? { if case .array(let list) = self { list } else { nil } }
    package var isReference: Bool { text?.hasSuffix(" 0 R") == true }
  }

  package let path: String
  private let objects: [String: Value]

  /// Reads a file; `path` must stay there while the objects are used.
  package init(path: String) throws {
    self.path = path
    let result = try Tool.run("qpdf", ["--json=2", "--json-key=qpdf", path])
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let parts = json?["qpdf"] as? [Any]
    var objects: [String: Value] = [:]
    for (key, content) in parts?.last as? [String: Any] ?? [:] {
      guard let content = content as? [String: Any] else { continue }
      let name = key.hasPrefix("obj:") ? String(key.dropFirst(4)) : key
      if let value = content["value"] {
        objects[name] = Value(value)
      } else if let stream = content["stream"] as? [String: Any], let fields = stream["dict"] {
        objects[name] = Value(fields)
      }
    }
    self.objects = objects
  }

  /// What a value stands for: the object, when it is a reference.
  package func resolved(_ value: Value?) -> Value? {
    guard let value, value.isReference, let name = value.text else { return value }
    return objects[name]
  }

  /// A value inside dictionaries, along keys.
  package func value(_ start: Value?, _ keys: String...) -> Value? {
    keys.reduce(resolved(start)) { value, key in
      guard case .dictionary(let fields) = value else { return nil }
      return resolved(fields["/" + key])
    }
  }

  /// The same without following the last reference: tells objects apart.
  package func reference(_ start: Value?, _ key: String) -> String? {
    guard case .dictionary(let fields) = resolved(start) else { return nil }
    return fields["/" + key]?.text
  }

  package var catalog: Value? { value(objects["trailer"], "Root") }
  package var information: Value? { value(objects["trailer"], "Info") }

  /// References to the pages, in order; pages of cairo's stand in one list.
  package var pages: [Value] { value(catalog, "Pages", "Kids")?.array ?? [] }

  /// A stream's bytes, decoded.
  package func stream(_ reference: Value?) throws -> String {
    guard let number = reference?.text?.split(separator: " ").first else { return "" }
    let arguments = ["--show-object=\(number)", "--filtered-stream-data", path]
    return try Tool.run("qpdf", arguments).output
  }
}

/// An element of a file's structure tree.
package struct PDFElement {
  package let type: String
  package let altText: String?
  package let language: String?
  package let attributes: [String: PDFObjects.Value]
  package let fields: PDFObjects.Value
  package let children: [PDFElement]
  /// Pieces of content: the reference of a page and a number within it.
  package let pieces: [(page: String, number: Int)]
  /// The annotations of a link.
  package let links: [PDFObjects.Value]

  /// The element and everything in it, in reading order.
  package var all: [PDFElement] { [self] + children.flatMap(\.all) }

  /// `Table(TR(TH TD))`: the types, for tests to compare.
  package var outline: String {
    children.isEmpty
      ? type : type + "(" + children.map(\.outline).joined(separator: " ") + ")"
  }
}

extension PDFObjects {
  /// The document element of the structure tree.
  package func structure() -> PDFElement? {
    let kids = value(catalog, "StructTreeRoot", "K")
    return (kids?.array?.first ?? kids).map { element($0, page: nil) }
  }

  private func element(_ node: Value, page outer: String?) -> PDFElement {
    let page = reference(node, "Pg") ?? outer
    let kids = value(node, "K")
    var children: [PDFElement] = []
    var pieces: [(page: String, number: Int)] = []
    var links: [Value] = []
    for kid in kids?.array ?? (kids.map { [$0] } ?? []) {
      if let number = kid.number {
        pieces.append((page ?? "", Int(number)))
      } else if let number = value(kid, "MCID")?.number {
        pieces.append((reference(kid, "Pg") ?? page ?? "", Int(number)))
      } else if value(kid, "Type")?.text == "/OBJR" {
        if let link = value(kid, "Obj") { links.append(link) }
      } else {
        children.append(element(kid, page: page))
      }
    }
    var attributes: [String: Value] = [:]
    if case .dictionary(let fields) = value(node, "A") { attributes = fields }
    return PDFElement(
      type: String(value(node, "S")?.text?.dropFirst() ?? ""), altText: value(node, "Alt")?.text,
      language: value(node, "Lang")?.text, attributes: attributes, fields: node,
      children: children, pieces: pieces, links: links)
  }
}
