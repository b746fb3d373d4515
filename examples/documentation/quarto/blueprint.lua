-- Lets Quarto, or pandoc itself, hand a whole document to the command `blueprint-pandoc`.
-- Quarto looks for a filter of another language beside the page; Lua's own call finds a program on the PATH.
function Pandoc(document)
  return pandoc.utils.run_json_filter(document, "blueprint-pandoc", { FORMAT })
end
