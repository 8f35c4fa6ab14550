import { addStrings } from '../strings.js';

addStrings(`
places_marked
{n} place marked|{n} places marked
已标出 {n} 处
已標出 {n} 處
place_of
{at} of {n}
第 {at} 处，共 {n} 处
第 {at} 處，共 {n} 處
next_place
Next place marked
下一处标记
下一處標記
previous_place
Previous place marked
上一处标记
上一處標記
`);

