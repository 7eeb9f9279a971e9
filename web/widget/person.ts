// What only a conversation with a person needs, in a file of its own on the wire (person_part.ts): what is named here, and what that
// imports. The widget knows it by its types alone, or it would be in both files.
export { Alarm } from './alarm';
export { Socket } from './socket';
export { PersonView } from './view/person_view';
