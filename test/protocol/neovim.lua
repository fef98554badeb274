-- Opens a letter in Neovim, uses what the language server gives, and writes down what came.
local configuration, letter, result = unpack(vim.split(vim.env.IMR_NEOVIM, '\n'))
local LONGEST_WAIT = 30000

dofile(configuration)
vim.cmd('edit ' .. vim.fn.fnameescape(letter))
vim.wait(LONGEST_WAIT, function() return #vim.diagnostic.get(0) > 0 end, 20)

local function code(finding)
  return finding.code or (finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code)
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local report = { filetype = vim.bo.filetype, codes = vim.tbl_map(code, vim.diagnostic.get(0)), symbols = {} }

local function tell(symbols)
  for _, symbol in ipairs(symbols or {}) do
    table.insert(report.symbols, symbol.name)
    tell(symbol.children)
  end
end
local asked = { textDocument = vim.lsp.util.make_text_document_params() }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', asked, LONGEST_WAIT) or {}) do
  tell(answer.result)
end

if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = LONGEST_WAIT })
else
  vim.lsp.buf.formatting_sync(nil, LONGEST_WAIT)
end
report.tidied = lines()
vim.cmd('silent undo')
report.undone = lines()

vim.fn.writefile({ vim.fn.json_encode(report) }, result)
vim.cmd('qa!')
