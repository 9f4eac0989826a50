-- Checks the language server from Neovim, as any LSP client would use it: diagnostics, hover, a fix, an end.
-- Reads PLUMBLINE_SERVER and PLUMBLINE_WORKSPACE, writes PLUMBLINE_SUITE_RESULT; run by run-neovim.ts.

local workspace = vim.env.PLUMBLINE_WORKSPACE
local patience = 10000
local passed, failures = 0, {}

local function check(title, body)
  local ok, problem = pcall(body)
  if ok then
    passed = passed + 1
    io.stdout:write('  ✓ ' .. title .. '\n')
  else
    table.insert(failures, title)
    io.stdout:write('  ✗ ' .. title .. '\n' .. tostring(problem) .. '\n')
  end
end

local ended
local client_id = vim.lsp.start_client({
  name = 'plumbline',
  cmd = { 'node', vim.env.PLUMBLINE_SERVER, '--stdio' },
  root_dir = workspace,
  workspace_folders = { { uri = vim.uri_from_fname(workspace), name = 'workspace' } },
  on_exit = function(code, signal)
    ended = { code = code, signal = signal }
  end,
})

local function open(path)
  vim.cmd('edit ' .. workspace .. '/' .. path)
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'markdown'
  vim.lsp.buf_attach_client(buffer, client_id)
  return buffer
end

local function find(buffer, rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.code == rule or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code') == rule then
      return diagnostic
    end
  end
end

local function text_of(buffer, diagnostic)
  local line = vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
  return line:sub(diagnostic.col + 1, diagnostic.end_col)
end

local function request(buffer, method, params)
  local responses = vim.lsp.buf_request_sync(buffer, method, params, patience)
  local response = assert(responses and responses[client_id], method .. ' was not answered')
  assert(not response.err, vim.inspect(response.err))
  return response.result
end

local function position_of(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then
      return { line = number - 1, character = vim.str_utfindex(line, column - 1) }
    end
  end
  error(text .. ' is not in the document')
end

local roadmap

check('Neovim shows a wrong gap at its cell', function()
  roadmap = open('roadmap.md')
  assert(vim.wait(patience, function() return find(roadmap, 'wrong-gap') ~= nil end, 20), 'no wrong-gap')
  local diagnostic = find(roadmap, 'wrong-gap')
  assert(diagnostic.source == 'plumbline', vim.inspect(diagnostic))
  assert(text_of(roadmap, diagnostic) == '-320 ms', text_of(roadmap, diagnostic))
end)

check('Neovim shows a hover on a metric', function()
  local hover = request(roadmap, 'textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(roadmap),
    position = position_of(roadmap, '400 ms'),
  })
  assert(hover and vim.inspect(hover.contents):find('820 ms', 1, true), vim.inspect(hover))
end)

check('Neovim applies a fix, and the diagnostic goes', function()
  local at = position_of(roadmap, '-320 ms')
  local actions = request(roadmap, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(roadmap),
    range = { start = at, ['end'] = at },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(roadmap, at.line) },
  })
  local fix
  for _, action in ipairs(actions) do
    if action.title:find('-420 ms', 1, true) or action.title:find('−420 ms', 1, true) then fix = action end
  end
  assert(fix, vim.inspect(actions))
  if not fix.edit then fix = request(roadmap, 'codeAction/resolve', fix) end
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  assert(vim.wait(patience, function() return find(roadmap, 'wrong-gap') == nil end, 20), 'wrong-gap is still there')
end)

check('Neovim shows nothing on a README', function()
  local readme = open('README.md')
  -- The roadmap's findings are shown again after this change: by then the README has been looked at as well.
  local changes = 0
  vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function() changes = changes + 1 end })
  vim.api.nvim_buf_set_lines(roadmap, 0, 0, true, { '' })
  assert(vim.wait(patience, function() return changes > 0 end, 20), 'no diagnostics after a change')
  assert(#vim.diagnostic.get(readme) == 0, vim.inspect(vim.diagnostic.get(readme)))
end)

check('The server ends when Neovim asks for it', function()
  vim.lsp.stop_client(client_id)
  assert(vim.wait(patience, function() return ended ~= nil end, 20), 'still running')
  assert(ended.code == 0, vim.inspect(ended))
end)

vim.fn.writefile(
  { vim.fn.json_encode({ passed = passed, failed = #failures, failures = failures }) },
  vim.env.PLUMBLINE_SUITE_RESULT
)
vim.cmd(#failures == 0 and 'qa!' or 'cq')
