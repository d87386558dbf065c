import TradeData

/// What an expression comes to in each row.
enum RowValues: Sendable {
  case numbers([Double], Unit)
  case texts(RowTexts)
  case truths([Bool])
}

/// A text for each row, each different one stored once.
struct RowTexts: Sendable {
  var members: [String]
  var codes: [Int32]

  init(members: [String], codes: [Int32]) {
    self.members = members
    self.codes = codes
  }

  init(_ text: String, count: Int) {
    self.init(members: [text], codes: [Int32](repeating: 0, count: count))
  }

  /// Texts row by row, in the order in which they first appear.
  init(_ texts: some Sequence<String>) {
    var codeOf: [String: Int32] = [:]
    members = []
    codes = []
    for text in texts {
      if let code = codeOf[text] {
        codes.append(code)
      } else {
        let code = Int32(members.count)
        codeOf[text] = code
        members.append(text)
        codes.append(code)
      }
    }
  }

  subscript(row: Int) -> String { members[Int(codes[row])] }

  var rows: some Sequence<String> { codes.lazy.map { members[Int($0)] } }

  /// Each text changed; texts that become the same are one.
  func map(_ change: (String) -> String) -> RowTexts {
    let changed = RowTexts(members.map(change))
    return RowTexts(members: changed.members, codes: codes.map { changed.codes[Int($0)] })
  }

  func test(_ isMet: (String) -> Bool) -> [Bool] {
    let found = members.map(isMet)
    return codes.map { found[Int($0)] }
  }

  func numbers(_ value: (String) -> Double) -> [Double] {
    let found = members.map(value)
    return codes.map { found[Int($0)] }
  }

  /// Without members that no row has, in the order in which they first appear.
  var compact: RowTexts {
    var newCode = [Int32](repeating: -1, count: members.count)
    var kept: [String] = []
    let codes = self.codes.map { code -> Int32 in
      if newCode[Int(code)] < 0 {
        newCode[Int(code)] = Int32(kept.count)
        kept.append(members[Int(code)])
      }
      return newCode[Int(code)]
    }
    return RowTexts(members: kept, codes: codes)
  }
}
