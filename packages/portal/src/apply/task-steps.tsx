import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { taskName, taskStateWords } from './task-words.ts';
import type { Task } from './tasks.ts';

type Props = { readonly tasks: readonly Task[]; readonly hereId: string; readonly language: Language };

/** All pages of the application beside the one that is open: where one is and what is left. */
export function TaskSteps({ tasks, hereId, language }: Props) {
  return (
    <nav className="apply-steps" aria-label={WORDS[language].steps}>
      <ol>
        {tasks.map((task) => (
          <li key={task.id} className={task.id === hereId ? 'apply-here' : undefined}>
            <a href={task.path} aria-current={task.id === hereId ? 'step' : undefined}>
              <span lang={task.sectionTitle !== null && language === 'en' ? 'zh-CN' : undefined}>
                {taskName(task, language)}
              </span>
            </a>
            <span className={`task-state task-${task.state}`}>{taskStateWords(task.state, language)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const WORDS = bilingual({
  zh: { steps: '申请的各步' },
  en: { steps: 'Pages of this application' },
});
