// Builds elements. Text only ever enters the page through text nodes and attributes: there is no
// HTML sink in this program, so a hostile article has nowhere to run.

// h('button.chip#add', {onclick, 'aria-label': '..'}, 'text', [nodes], null): #add is the data-np that tests look for.
// In props: on* is a listener, style an object of CSS properties, `value`/`checked`/`hidden` are
// properties; null, undefined and false leave the attribute out.
export function h(spec, props, ...children) {
  const [look, name] = spec.split('#');
  const [tag, ...classes] = look.split('.');
  const el = document.createElement(tag);
  if (props instanceof Node || typeof props !== 'object' || Array.isArray(props)) {
    children.unshift(props);
    props = null;
  }
  if (classes.length) el.classList.add(...classes);
  if (name) el.dataset.np = name;
  // A button that submits says so.
  if (el.localName === 'button') el.type = 'button';
  for (const name in props) setProp(el, name, props[name]);
  append(el, children);
  return el;
}

function setProp(el, name, value) {
  if (value == null || value === false) return;
  if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
  else if (name === 'style') for (const key in value) el.style.setProperty(key, value[key]);
  else if (name === 'value' || name === 'checked' || name === 'hidden') el[name] = value;
  else el.setAttribute(name, value === true ? '' : value);
}

export function append(el, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(el, child);
    else if (child != null && child !== false) el.append(child);
  }
  return el;
}
