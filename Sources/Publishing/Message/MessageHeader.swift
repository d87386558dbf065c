import Drawing

/// Fields at the head of a message (RFC 5322), with words beyond ASCII encoded (RFC 2047).
///
/// A value is one line whatever it was made from, so that none can begin a field of its own.
enum MessageHeader {
  /// A line of a message, without its end, has 78 letters at most where it can be folded.
  private static let lineWidth = 76

  /// `Name: value`, folded, with its line end.
  static func field(_ name: String, _ value: String) -> String {
    var lines: [String] = []
    var line = name + ":"
    for word in value.singleLine.split(separator: " ") {
      if line.utf8.count + word.utf8.count + 1 > lineWidth, line != name + ":" {
        lines.append(line)
        line = ""
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\r\n") + "\r\n"
  }

  /// A text of people's: as it is where it is plain ASCII, otherwise in encoded words.
  static func text(_ text: String) -> String {
    let text = text.singleLine
    // "=?" would be taken for an encoded word, and a long word cannot be folded.
    let isPlain =
      text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count < lineWidth }
    return isPlain ? text : encodedWords(text).joined(separator: " ")
  }

  /// Words of 68 letters at most, none of which cuts a letter in two.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var bytes: [UInt8] = []
    func word() -> String {
      "=?UTF-8?B?" + String(decoding: TransferEncoding.base64(bytes), as: UTF8.self) + "?="
    }
    for character in text {
      let next = Array(String(character).utf8)
      // 42 bytes make 56 letters, the frame has 12, and "Subject: " stands before the first.
      if !bytes.isEmpty, bytes.count + next.count > 42 {
        words.append(word())
        bytes = []
      }
      if next.count <= 42 {
        bytes += next
        continue
      }
      // One letter with very many marks: between scalars at least.
      for scalar in character.unicodeScalars {
        let part = Array(String(scalar).utf8)
        if bytes.count + part.count > 42 {
          words.append(word())
          bytes = []
        }
        bytes += part
      }
    }
    words.append(word())
    return words
  }

  /// `Name <name@example.org>` or the address alone, with the name quoted or encoded.
  static func mailbox(_ text: String) -> String {
    let text = text.singleLine
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else { return text }
    var name = String(text[..<open])
    while name.last == " " { name.removeLast() }
    let address = String(text[open...])
    guard !name.isEmpty else { return address }
    let isWords = name.utf8.allSatisfy { byte in
      byte == 0x20 || byte > 0x20 && byte < 0x7F && !Array("()<>[]:;@\\,.\"".utf8).contains(byte)
    }
    if isWords, !name.contains("=?") { return name + " " + address }
    let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let quoted = name.filter { $0 != "\"" && $0 != "\\" }
    return (isPlain ? "\"" + quoted + "\"" : encodedWords(name).joined(separator: " ")) + " "
      + address
  }

  /// Midnight of a day in universal time, `Thu, 15 Jun 2023 00:00:00 +0000`; nil for what is no day
  /// written as `2023-06-15`.
  static func date(_ text: String) -> String? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return nil
    }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let year = String(repeating: "0", count: max(0, 4 - "\(parts[0])".count)) + "\(parts[0])"
    return "\(days[weekday(parts[0], parts[1], parts[2])]), \(parts[2]) \(months[parts[1] - 1]) "
      + "\(year) 00:00:00 +0000"
  }

  /// 0 for Sunday (Sakamoto's formula for the Gregorian calendar).
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day) % 7
  }
}
