import Foundation
import FoundationXML
import Testing

/// The elements of a page of HTML that is well-formed XML too, as a strict reader finds them.
final class Markup: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// With that of the elements in it.
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Records a problem when the page is not well-formed.
  init(_ data: Data, sourceLocation: SourceLocation = #_sourceLocation) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    #expect(
      parser.parse(), "\(String(describing: parser.parserError)), line \(parser.lineNumber)",
      sourceLocation: sourceLocation)
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The attributes of the elements of a name.
  func values(_ attribute: String, of name: String) -> [String] {
    all(name).compactMap { $0.attributes[attribute] }
  }

  var text: String { elements.first?.text ?? "" }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for index in open { elements[index].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}

/// The manifest of an output folder.
struct RenderedFiles {
  private let workspace: Workspace
  /// Entries by path.
  let entries: [String: [String: Any]]

  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    let manifest =
      try JSONSerialization.jsonObject(with: workspace.read("out/manifest.json")) as? [String: Any]
    let artifacts = manifest?["artifacts"] as? [[String: Any]] ?? []
    entries = Dictionary(
      artifacts.map { ($0["path"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  func data(_ path: String) throws -> Data { try workspace.read("out/" + path) }
  func text(_ path: String, _ key: String) -> String? { entries[path]?[key] as? String }

  /// Width and height of a PNG file in pixels.
  func pixels(_ path: String) throws -> [Int] {
    let file = try #require(PNGFile(try data(path)), "\(path)")
    return [file.width, file.height]
  }
}
