-- What a writer does in Neovim: opens an article, reads the findings, hovers over one, applies a quick fix.
-- Everything seen is printed, a line each, for NeovimIT to read. Works from Neovim 0.7 on.
local function say(...)
  io.stdout:write(table.concat(vim.tbl_map(tostring, { ... }), ' ') .. '\n')
  io.stdout:flush()
end

local function code_of(diagnostic)
  return diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code) or '?'
end

local function wait(what, condition)
  if not vim.wait(120000, condition, 20) then
    say('TIMEOUT', what)
    vim.cmd('cquit 1')
  end
end

local function request(client, method, params)
  local response = client.request_sync(method, params, 60000, 0)
  if not response or response.err then
    say('FAILED', method, vim.inspect(response))
    vim.cmd('cquit 1')
  end
  return response.result
end

local config = {
  name = 'caveat',
  cmd = { vim.env.CAVEAT, 'lsp', '--no-grammar' },
  root_dir = vim.fn.getcwd(),
  workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'articles' } },
}

vim.cmd('edit ' .. vim.env.ARTICLE)
vim.bo.filetype = 'markdown'
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
end
local client = vim.lsp.get_client_by_id(id)

wait('the first diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
  say('DIAGNOSTIC', diagnostic.lnum + 1 .. ':' .. diagnostic.col + 1, vim.diagnostic.severity[diagnostic.severity],
    code_of(diagnostic), vim.trim(vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
      :sub(diagnostic.col + 1, diagnostic.end_col)))
end

local first = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local hover = request(client, 'textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
say('HOVER', hover.contents.kind, (hover.contents.value:gsub('\n', ' ')))

local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
params.context = { diagnostics = {}, only = { 'quickfix' } }
local actions = request(client, 'textDocument/codeAction', params)
say('ACTION', actions[1].kind, actions[1].isPreferred, actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
say('LINE', vim.api.nvim_get_current_line())

local count = #vim.diagnostic.get(0)
wait('the finding to go', function() return #vim.diagnostic.get(0) == 0 end)
say('LEFT', #vim.diagnostic.get(0), 'of', count)

client.stop()
wait('the server to end', function() return client.is_stopped() end)
say('STOPPED')
vim.cmd('qall!')
