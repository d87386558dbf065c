import Drawing

/// Completes a file of cairo 1.16 with what cairo cannot write: the language, the wish that readers
/// show the title, alternative texts of figures, and dates with the prefix that the standard asks
/// for.
///
/// Only insertions are made, and the table of offsets follows them. libqpdf would do the same and
/// cost every run 10 ms of loading, pictures included.
struct PDFFinishing {
  private var file: PDFFile

  /// The finished file; a file that is laid out in another way is whole too and stays as it is.
  ///
  /// - Parameter figureTexts: What each figure shows, in the order in which figures begin.
  static func finish(_ bytes: [UInt8], language: String, figureTexts: [String]) -> [UInt8] {
    guard let file = PDFFile(bytes) else { return bytes }
    var finishing = PDFFinishing(file: file)
    finishing.describeCatalog(language: language)
    finishing.completeDates()
    finishing.describeFigures(figureTexts)
    return finishing.file.withInsertions()
  }

  private mutating func describeCatalog(language: String) {
    var entries = " /ViewerPreferences << /DisplayDocTitle true >>"
    if !language.isEmpty { entries += " /Lang \(Self.textString(language))" }
    file.insert(entries, after: "<<", in: file.root)
  }

  private mutating func completeDates() {
    for key in ["/CreationDate (", "/ModDate ("] { file.insert("D:", after: key, in: file.info) }
  }

  private mutating func describeFigures(_ texts: [String]) {
    let head = "<< /Type /StructElem\n   /S /Figure\n"
    let figures = file.objects.filter { file.text(of: $0, startsWith: head) }
    // cairo numbers the elements as they begin. Better no text than another figure's.
    guard figures.count == texts.count else { return }
    for (figure, text) in zip(figures, texts) where !text.isEmpty {
      file.insert(" /Alt \(Self.textString(text))", after: "<<", in: figure)
    }
  }

  /// A text string: UTF-16 in hexadecimal with the mark of its byte order, so nothing needs escape.
  private static func textString(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return result + ">"
  }
}

extension Scene {
  /// The alternative texts of the figures, in painting order.
  var figureTexts: [String] {
    func texts(_ items: [Item]) -> [String] {
      items.flatMap { item -> [String] in
        guard case .group(let group) = item else { return [] }
        guard case .figure(let text) = group.role else { return texts(group.items) }
        return [text] + texts(group.items)
      }
    }
    return texts(items)
  }
}
