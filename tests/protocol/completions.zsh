# completions.zsh FILE LINE...: what zsh offers behind each line with the completions in FILE: a value a line, then what
# it means. A shell behind a terminal of its own is asked, as zsh completes for an editor of lines alone.
zmodload zsh/zpty || exit 77
script=$1; shift
zpty shell zsh -f -i
() {
  zpty -w shell "source $1"
  local text; repeat 8; do zpty -r shell text '*ready-now*' && break; done
} =( <<< '
PROMPT=; stty columns 1000 2>/dev/null
autoload -Uz compinit; compinit -u -D
source '$script'
complete-and-say() { comppostfuncs=( finish ); zle complete-word }
zle -N complete-and-say; bindkey "^I" complete-and-say
bindkey "^M" undefined; bindkey "^J" undefined
zstyle ":completion:*" list-grouped false
zstyle ":completion:*" insert-tab false
zstyle ":completion:*" list-separator ""
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a hits said; local list
  if (( $@[(I)-d] )); then
    list=${@[$[${@[(i)-d]}+1]]}
    if [[ $list == \(* ]]; then eval "said=$list"; else said=( "${(@P)list}" ); fi
  fi
  builtin compadd -A hits -D said "$@"
  setopt localoptions norcexpandparam
  local i
  for i in {1..$#hits}; do [[ -n $hits[i] ]] && print -r -- "@@$hits[i]  ${said[i]##*  }"; done
}
finish() { print -r -- "@@end"; }
print ready-now
')
for line; do
  print -r -- "== $line"
  zpty -w -n shell $line$'\t'
  all=
  repeat 200; do zpty -r shell text '*@@end*' && { all+=$text; break; }; all+=$text; done
  print -r -- "$all" | tr -d '\r' | grep -o '@@.*' | sed 's/^@@//' | grep -v '^end'
  zpty -w -n shell $'\C-u'
done
zpty -d shell
