// hikvision-isapi, a client from the npm registry, against a practice camera: reads what it is with
// the right password, and is locked out by wrong ones.
import { HikvisionClient } from 'hikvision-isapi';

const [host, right] = process.argv.slice(1);
const info = async (password) => {
  const client = new HikvisionClient({ host, username: 'admin', password });
  try {
    const said = await client.device.getInfo();
    return JSON.stringify(said).slice(0, 4000);
  } catch (error) {
    return `refused ${error.status ?? error.statusCode ?? ''} ${error.message}`;
  }
};
console.log(`right: ${await info(right)}`);
for (let i = 1; i <= 7; i++) {
  console.log(`wrong ${i}: ${await info(`Wrong-${i}234`)}`);
}
console.log(`right again: ${await info(right)}`);
