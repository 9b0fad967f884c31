import type { Command } from 'commander';
import type { Context } from '../context.js';
import { wordArgument } from '../options/values.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof SHELLS)[number];

/** What makes the completion of `interview` serve the other two names too. */
const OTHER_NAMES: Record<Shell, string> = {
  bash: 'complete -F __interview_complete iv interview-journal',
  zsh: 'compdef _interview iv interview-journal',
  fish: 'complete -c iv -w interview\ncomplete -c interview-journal -w interview',
  powershell: "Register-ArgumentCompleter -CommandName 'iv', 'interview-journal' -ScriptBlock $__interviewCompleterBlock",
};

/** The script for bash asks the package bash-completion for the words of the line; where that is not loaded, bash itself knows them well enough. */
const WITHOUT_BASH_COMPLETION = `if ! declare -F _get_comp_words_by_ref > /dev/null; then
  _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  }
fi`;

const HOW = `
Examples:
  source <(interview completion bash)
  interview completion fish | source

To have it in every new shell:
  bash        mkdir -p ~/.local/share/bash-completion/completions
              interview completion bash > ~/.local/share/bash-completion/completions/interview
              (for iv: ln -s interview ~/.local/share/bash-completion/completions/iv)
  zsh         echo 'autoload -Uz compinit && compinit' >> ~/.zshrc     (unless it is there)
              echo 'source <(interview completion zsh)' >> ~/.zshrc
  fish        interview completion fish > ~/.config/fish/completions/interview.fish
  powershell  interview completion powershell >> $PROFILE`;

export function declareCompletion(program: Command, context: Context): void {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(wordArgument('<shell>', 'which shell', SHELLS))
    .addHelpText('after', HOW)
    .action((shell: Shell) => completion(context, shell));
}

/** The script asks "interview complete -- ..." at each Tab; it comes from @bomb.sh/tab, which prints it itself. */
async function completion({ page }: Context, shell: Shell) {
  const { script } = await import('@bomb.sh/tab');
  if (shell === 'bash') page(WITHOUT_BASH_COMPLETION);
  script(shell, 'interview', 'interview');
  page(OTHER_NAMES[shell]);
}
