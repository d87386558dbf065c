import Speaking

/// What is said where a value axis leaves out zero.
enum CutAxis {
  static func remark(_ language: Language) -> String {
    switch language.code {
    case "zh-Hans": "纵轴不从零开始。"
    case "ru": "Шкала начинается не с нуля."
    case "kk": "Шкала нөлден басталмайды."
    case "uz": "Shkala noldan boshlanmaydi."
    default: "The scale does not start at zero."
    }
  }
}
