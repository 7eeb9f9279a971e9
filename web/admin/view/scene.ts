// What every view is given: the state, what may be done, the words, and who is looking.
import type { AgentInfo } from '../../gen/protocol.gen';
import type { Actions, State } from '../interfaces';
import { strings_of, type Strings } from '../strings';

export interface Scene {
  state: State;
  actions: Actions;
  say: Strings;
  me: AgentInfo;
}

export const scene_of = (state: State, actions: Actions, me: AgentInfo): Scene => ({
  state,
  actions,
  say: strings_of(state.language),
  me,
});
