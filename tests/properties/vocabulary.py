"""What random blueprints are made of."""

VERBS = ("Ask for", "Bring", "Check", "Copy", "Explain", "File", "Give back", "Look up", "Sign", "Wait for")
THINGS = ("the form", "the bag", "an ID", "the order", "cash", "a table", "the result", "papers", "the key")
HAN_VERBS = ("核对", "填写", "打印", "递交", "查询", "领取", "登记", "审批", "通知", "归档")
HAN_THINGS = ("申请表", "存折", "资料", "合同", "号票", "账户信息", "身份证件", "进度", "贷款")
ODD = (
    'say "yes" & <go>',
    "\\N and \\G",
    "no",
    "1:30",
    "017",
    "null",
    "~",
    "]]>",
    "a: b # c",
    "- dash",
    "{brace}, [bracket]",
    "*star &anchor !tag",
    "☕ 👩‍💻",
    "اطلب القهوة",
    "Cafe\u0301",
    "% @ ` |",
    "it's",
    "&amp;",
)
STANDARD = ("customer", "frontstage", "backstage", "support")
KINDS = ("action", "document", "inspection", "wait", "start", "end", "decision")
LANES = ("app", "大堂", "branch & desk", 'odd "one"', "self")
ACTORS = ("clerk", "core banking", "客户经理", "courier")
TIMES = (
    "90s",
    "5m",
    "1h30m",
    "2d",
    "1.5h",
    "PT5M",
    "10 分钟",
    "3m..8m",
    {"min": "3m", "likely": "5m", "max": "12m"},
    {"min": "1h", "likely": "2h", "max": "1d", "shape": "triangular"},
    {"mean": "5m", "sd": "2m"},
    {"mean": "5m", "shape": "exponential"},
)
