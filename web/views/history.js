// What the reader did to blocks and names, step by step, to be taken back and done again.
//
//   {docId, blocks, restored}   blocks put back into an article, or left out of it
//   {before, after}             the choices about names
import '../strings/history.js';

export function did(app, step) {
  app.done.push(step);
  app.undone = [];
}

// Takes the last step back, or does it again; or another step than the last.
export async function turn(app, back, step = (back ? app.done : app.undone).at(-1)) {
  if (!step) return;
  const [from, to] = back ? [app.done, app.undone] : [app.undone, app.done];
  from.splice(from.indexOf(step), 1);
  to.push(step);
  if (step.blocks) {
    app.keep = { docId: step.docId, block: step.blocks[0] };
    await app.setBlock(step.docId, step.blocks, step.restored !== back);
  } else {
    await app.setNames(back ? step.before : step.after);
  }
  app.say(app.t(back ? 'said_undone' : 'said_redone'));
}
