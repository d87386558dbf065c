import Diagnostics

/// YAML with numbered marks, `report: 1️⃣[one]`, which are taken out before it is read: the places where
/// problems are expected.
struct MarkedSpec {
  let file: SourceFile
  /// Lines and columns of the marks by their number.
  private(set) var places: [Int: SourceLocation] = [:]

  init(_ marked: String, path: String = "spec.yaml") {
    var text = String.UnicodeScalarView()
    var line = 1
    var column = 1
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let isMark =
        index + 2 < scalars.count && scalars[index + 1].value == 0xFE0F
        && scalars[index + 2].value == 0x20E3
      if isMark, let number = Int(String(scalars[index])) {
        places[number] = SourceLocation(line: line, column: column)
        index += 3
        continue
      }
      text.append(scalars[index])
      column += 1
      if scalars[index] == "\n" {
        line += 1
        column = 1
      }
      index += 1
    }
    file = SourceFile(path: path, text: String(text))
  }
}

/// What a problem says, without its sentence.
struct Finding: Equatable, CustomStringConvertible {
  let id: String
  let line: Int
  let column: Int

  init(_ id: String, _ place: SourceLocation) {
    self.id = id
    line = place.line
    column = place.column
  }

  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.id, diagnostic.place?.location ?? SourceLocation(line: 1, column: 1))
  }

  var description: String { "\(id) at \(line):\(column)" }
}
