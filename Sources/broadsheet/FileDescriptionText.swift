import Diagnostics
import Drawing
import Rendering

/// What a file carries, as lines for people and as JSON for programs.
enum FileDescriptionText {
  /// A name and what the file says under it, in columns; nothing of what it does not say.
  static func lines(_ file: FileDescription) -> [String] {
    let metadata = file.metadata
    var rows = [
      ("title", metadata.title), ("alt text", metadata.altText), ("author", metadata.author),
      ("source", metadata.source), ("licence", metadata.licence),
      ("data licence", metadata.dataLicence), ("language", metadata.language),
      ("date", metadata.date), ("size", size(file)), ("colours", colors(file)),
      ("bytes", "\(file.byteCount)"), ("made by", file.software),
      ("accessible", file.isAccessible ? "PDF/UA-1" : ""), ("spec", metadata.origin.spec),
      ("spec hash", metadata.origin.specHash), ("data hash", metadata.origin.dataHash),
    ]
    rows += file.otherTexts.map { ($0.keyword, $0.text) }
    let said = rows.filter { !$0.1.isEmpty }
    let width = min(16, said.map(\.0.count).max() ?? 0)
    return said.map { name, text in
      let name = printable(name)
      let gap = String(repeating: " ", count: max(0, width - name.count) + 2)
      return name + gap + printable(text.split { $0.isNewline }.joined(separator: " "))
    }
  }

  /// `1360 × 840 pixels, 192 to the inch`
  private static func size(_ file: FileDescription) -> String {
    guard let size = file.size else { return "" }
    let unit = file.kind == .png ? "pixels" : "points"
    let density = file.density.map { ", \(number($0)) to the inch" } ?? ""
    return "\(number(size.width)) × \(number(size.height)) \(unit)" + density
  }

  private static func colors(_ file: FileDescription) -> String {
    let depth = file.depth.map { $0 == 8 ? "" : ", \($0) bits" } ?? ""
    switch file.colors {
    case .palette(let count): return "palette of \(count)" + depth
    case .rgb: return "RGB" + depth
    case .rgbWithAlpha: return "RGB with transparency" + depth
    case .gray: return "grey" + depth
    case .grayWithAlpha: return "grey with transparency" + depth
    case nil: return ""
    }
  }

  /// An array of objects, one for each file that could be read; null for what a file does not say.
  static func json(_ files: [(path: String, description: FileDescription)]) -> String {
    let objects = files.map { "  " + object($0.path, $0.description) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ path: String, _ file: FileDescription) -> String {
    let metadata = file.metadata
    let texts = file.otherTexts.map { jsonString($0.keyword) + ": " + jsonString($0.text) }
    let members = [
      ("path", jsonString(path)), ("kind", jsonString(file.kind.rawValue)),
      ("bytes", "\(file.byteCount)"), ("title", text(metadata.title)),
      ("alt", text(metadata.altText)), ("author", text(metadata.author)),
      ("source", text(metadata.source)), ("licence", text(metadata.licence)),
      ("dataLicence", text(metadata.dataLicence)), ("language", text(metadata.language)),
      ("date", text(metadata.date)), ("width", number(file.size?.width)),
      ("height", number(file.size?.height)), ("density", number(file.density)),
      ("colors", colorsJSON(file)), ("depth", file.depth.map(String.init) ?? "null"),
      ("software", text(file.software)), ("accessible", "\(file.isAccessible)"),
      ("spec", text(metadata.origin.spec)), ("specHash", text(metadata.origin.specHash)),
      ("dataHash", text(metadata.origin.dataHash)),
      ("other", "{" + texts.joined(separator: ", ") + "}"),
    ]
    return "{" + members.map { jsonString($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  /// `"rgb"`, or the number of colours in the palette.
  private static func colorsJSON(_ file: FileDescription) -> String {
    switch file.colors {
    case .palette(let count): "\(count)"
    case .rgb: "\"rgb\""
    case .rgbWithAlpha: "\"rgba\""
    case .gray: "\"gray\""
    case .grayWithAlpha: "\"graya\""
    case nil: "null"
    }
  }

  private static func text(_ text: String) -> String { text.isEmpty ? "null" : jsonString(text) }
  private static func number(_ value: Double?) -> String { value.map { number($0) } ?? "null" }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
