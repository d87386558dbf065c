import Testing
import TradeData

@Suite("loading rows from JSON")
struct JSONLoadingTests {
  private func load(_ text: String, _ options: LoadOptions = .named) -> Loaded {
    Loaded(text, path: "data.json", options)
  }

  @Test(
    "flat rows are read",
    arguments: [
      #"[{"name": "a", "value": 1}, {"value": 2.5e1, "name": "b"}]"#,
      #"{"note": {"x": [1, {}]}, "rows": [{"name":"a","value":1},{"name":"b","value":"25"}]}"#,
      "\u{FEFF} [ {\"name\" : \"a\" , \"value\" : 1.0 } ,\n{ \"name\":\"b\", \"value\": 25} ] \n",
    ])
  func rows(_ text: String) {
    #expect(load(text).rows == ["a 1.0", "b 25.0"])
  }

  @Test(
    "rows may be lists under names, or lists by column",
    arguments: [
      #"[["name","value"],["a",1],["b",25]]"#, #"{"name":["a","b"],"value":[1,25]}"#,
      #"{"count":2,"name":["a","b"],"value":[1,25]}"#,
    ])
  func lists(_ text: String) {
    #expect(load(text).rows == ["a 1.0", "b 25.0"])
  }

  @Test("a path leads to the rows, and members of objects are columns")
  func paths() {
    var options = LoadOptions(
      measures: [MeasureOptions("value")], dimensions: [DimensionOptions("geo.name")])
    options.rowsPath = "data.1"
    let text =
      #"{"meta":[{"x":1}],"data":[{"n":1},[{"geo":{"name":"a","id":[1]},"value":1},{"value":2}]]}"#
    #expect(load(text, options).rows == ["a 1.0", " 2.0"])
    options.rowsPath = "data.2"
    #expect(load(text, options).lines == ["1:26 the array has no item 2 [json-path]"])
    options.rowsPath = "dat.1"
    #expect(
      load(text, options).lines == [
        "1:1 no member 'dat' on the way 'dat.1'; there are 'meta', 'data' [json-path]"
      ])
  }

  @Test("null and an absent key are holes")
  func holes() {
    let loaded = load(
      "[{\"name\":\"a\",\"value\":null},\n{\"name\":\"b\"},\n{\"value\":3,\"x\":true}]")
    #expect(loaded.rows == ["a -", "b -", " 3.0"])
    #expect(loaded.dataset?.lines == [1, 2, 3])
  }

  @Test(
    "escapes are undone",
    arguments: [
      (#"a\"b\\c\/d"#, "a\"b\\c/d"), (#"tab\there"#, "tab\there"), (#"\u91cd\u5e86"#, "重庆"),
      (#"\ud83d\ude00"#, "😀"), (#"caf\u00E9"#, "café"),
    ])
  func escapes(_ json: String, _ text: String) {
    #expect(load(#"[{"name":"\#(json)","value":1}]"#).dataset?.dimensions[0].members == [text])
  }

  @Test("an escaped key is the same key")
  func escapedKey() {
    #expect(load(#"[{"n\u0061me":"a","value":1}]"#).rows == ["a 1.0"])
    #expect(load(#"[{"n\u0061me":"a","name":"b"}]"#).ids == ["duplicate-key"])
  }

  @Test("declared marks are for texts; numbers have a point")
  func decimalMarks() {
    var options = LoadOptions.named
    options.decimal = UInt8(ascii: ",")
    options.thousands = "."
    let loaded = load(#"[{"name":"a","value":1.5},{"name":"b","value":"1.000,5"}]"#, options)
    #expect(loaded.rows == ["a 1.5", "b 1000.5"])
  }

  @Test(
    "a fault has line and column",
    arguments: [
      (
        "[{\"name\":\"a\",\n\"name\":\"b\"}]",
        "2:1 the key 'name' stands twice in one object [duplicate-key]"
      ),
      ("[{\"name\":1},]", "1:13 a value was expected [json-syntax]"),
      ("[{\"name\":1,}]", "1:12 a text in double quotes was expected [json-syntax]"),
      ("[{\"name\":NaN}]", "1:10 a value was expected [json-syntax]"),
      ("[{\"name\":01}]", "1:10 a number starts with a zero too many [json-syntax]"),
      ("[{\"name\":1.}]", "1:10 a number ends in its point [json-syntax]"),
      ("[{\"name\":-}]", "1:10 a number needs digits [json-syntax]"),
      ("[{\"name\":1e}]", "1:10 an exponent needs digits [json-syntax]"),
      ("[{\"name\":\"a]", "1:10 the text that opens here is not closed [unterminated-quote]"),
      ("[{\"name\":\"\\ud800\"}]", "1:11 an escape that stands for no character [json-syntax]"),
      ("[{\"name\":\"\\u0000\"}]", "1:11 an escape that stands for no character [json-syntax]"),
      ("[{\"name\":\"\\x\"}]", "1:11 an unknown escape [json-syntax]"),
      ("[{\"name\":\"a\nb\"}]", "1:12 a control character in a text [json-syntax]"),
      ("[{\"name\" 1}]", "1:10 ':' was expected [json-syntax]"),
      ("[{\"name\":1}] x", "1:14 text after the end of the document [json-syntax]"),
      ("[{\"name\":{\"x\":1},\"value\":1}]", "no column 'name' in data.json [unknown-column]"),
      (
        "[[\"name\",\"value\"],[\"a\",1,2]]",
        "1:19 a row with more values than the first has names [json-shape]"
      ),
      ("[[\"name\",[1]]]", "1:10 a list of values holds others [json-shape]"),
      (
        "{\"name\":[\"a\"],\"value\":[1,2]}",
        "1:1 'value' has 2 values, the first array 1 [json-shape]"
      ),
      ("[1]", "1:2 a row that is not an object [json-shape]"),
      ("{\"a\":1}", "1:1 no array of rows [json-shape]"),
      (
        "{\"a\":[{}],\"b\":[{}]}",
        "1:15 a second array: which holds the rows? Say so with rows: [json-shape]"
      ),
      ("3", "1:1 an object was expected [json-syntax]"),
      ("[", "1:2 a value is missing at the end [json-syntax]"),
      ("[]", "no data rows [no-data-rows]"),
      (
        "[{\"name\":\"a\",\"value\":1e999}]",
        "1:22 '1e999' in column 'value' is out of range [number-out-of-range]"
      ),
      ("[{\"name\":\"a\",\"vaule\":1}]", "no column 'value' in data.json [unknown-column]"),
    ])
  func faults(_ text: String, _ message: String) {
    #expect(load(text).lines == [message])
  }

  @Test("nesting is refused at a limit, wherever it stands")
  func nesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(load(deep).ids == ["nested-too-deeply"])
    #expect(load("{\"a\":" + deep).ids == ["nested-too-deeply"])
    #expect(load("[{\"a\":" + deep).ids == ["nested-too-deeply"])
    #expect(load(String(repeating: "{\"a\":", count: 100_000)).ids == ["nested-too-deeply"])
  }

  @Test("a file may hold an object on each line")
  func objectsOnLines() {
    let text = "{\"name\": \"a\", \"value\": 1}\n{\"name\": \"b\", \"value\": 2}\n"
    #expect(Loaded(text, path: "data.jsonl", .named).rows == ["a 1.0", "b 2.0"])
    #expect(Loaded(text, path: "data.json", .named).rows == ["a 1.0", "b 2.0"])
    #expect(Loaded(text + "{", path: "data.jsonl", .named).ids == ["json-syntax"])
  }
}
