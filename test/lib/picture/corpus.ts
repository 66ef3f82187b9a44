/**
 * Lines as they stand in SEI and as people type them, all fictional, with what is personal in them
 * between `[[kind:` and `]]`. Lines without brackets have nothing to find.
 */

const CORPUS = `
# CPF, formatado
Interessada inscrita no CPF sob o nº [[cpf:526.018.159-06]], residente nesta capital.
CPF: [[cpf:083.016.613-05]]
CPF [[cpf:186.091.390-34]].
CPF nº [[cpf:996.030.824-30]], matrícula 214.553-7
C.P.F.: [[cpf:628.194.821-12]] – lotado na SEEC
(CPF [[cpf:993.518.190-19]])
servidor José (cpf [[cpf:937.865.797-41]]) não consegue assinar
Os CPFs [[cpf:543.231.948-97]] e [[cpf:757.491.186-06]] estão trocados no cadastro.
[[cpf:252.760.189-87]]; [[cpf:555.979.711-15]]; [[cpf:471.049.746-01]]
[[cpf:507.529.170-80]]
Maria das Dores, [[cpf:342.366.712-55]], pede acesso à unidade SESAP - UAP.
O usuário externo de CPF [[cpf:768.426.846-50]] foi liberado em 12/03/2026.
cadastro do [[cpf:563.212.233-60]]-RN
CPF:[[cpf:079.244.026-91]]/RG em anexo
CPF "[[cpf:859.952.890-47]]"
CPF“[[cpf:786.666.176-67]]”
O CPF é [[cpf:031.372.159-94]]?
CPF=[[cpf:010.928.159-45]]
CPF – [[cpf:013.962.459-79]] – João
titular:[[cpf:571.177.774-27]],dependente:[[cpf:121.547.280-30]]
No processo 23037.001380/2021-11 consta o CPF [[cpf:385.280.841-32]].
Vide despacho (SEI nº 0103947), CPF [[cpf:485.253.888-31]], de 21/11/2026.
Erro: CPF [[cpf:539.336.338-93]] já cadastrado no SIP!
não abre com o CPF [[cpf:750.047.439-32]]...
→ [[cpf:575.513.137-61]] ←
* [[cpf:353.799.075-80]] (novo usuário)
1) [[cpf:116.372.651-66]]
1. [[cpf:676.122.202-88]]
a) Ana, [[cpf:972.997.528-08]]; b) Bia, [[cpf:820.018.263-03]].
| Rita | [[cpf:304.348.395-23]] | SESAP |
CPF [[cpf:486.205.798-51]] ou CNPJ [[cnpj:68.282.880/0001-70]]
pensionista de [[cpf:729.022.279-22]]: benefício nº 4471
# CPF, meio formatado
CPF [[cpf:390.533.447\u201105]] com hífen que não quebra
CPF [[cpf:390.533.447–05]] com meia-risca
CPF [[cpf:390.533.447\u221205]] com sinal de menos
CPF [[cpf:390 533 447 05]]
CPF [[cpf:390 533 447-05]]
CPF [[cpf:390533447-05]]
CPF [[cpf:390.533.447/05]]
CPF [[cpf:390.533.44705]]
CPF [[cpf:390. 533. 447-05]]
CPF [[cpf:390.533.447 - 05]]
CPF [[cpf:390.533.447- 05]]
CPF [[cpf:390.\u200b533.\u200b447-05]] com espaços de largura zero
CPF [[cpf:390.533.447\u00ad-05]] com hífen opcional
# CPF, só dígitos
CPF [[cpf:18058887145]]
CPF: [[cpf:80334018773]].
CPF nº [[cpf:80175989800]]
CPF[[cpf:34788783819]]
login [[cpf:48372616710]] bloqueado
usuário [[cpf:51361341270]] não entra no SEI
Rita de Cássia Nogueira ([[cpf:52427316725]]/SESAP)
Rita de Cássia Nogueira ([[cpf:23268656340]])
[[cpf:55150587710]]
[[cpf:06589481130]], [[cpf:31144024293]] e [[cpf:64628897565]]
Favor cadastrar [[cpf:14026140121]] e excluir [[cpf:41931417059]].
SEAD;[[cpf:58649208355]];Básico
sigla "[[cpf:12402344814]]" sem permissão
o usuario e' o [[cpf:34782450443]]
servidora inscrita no CPF/MF sob o n. [[cpf:00088387399]]
usuário=[[cpf:71678684341]]
CPF nº[[cpf:390.533.447-05]]
CPF/CNPJ: [[cpf:111.444.777-35]]
# CPF que não é
CPF 353.265.020-72 inválido
CPF: 462.016.849-17
O SEI respondeu: CPF 407.224.704-91 inválido.
58530435282
usuário 56174833829
CPF 000.000.000-00
CPF 111.111.111-11
CPF 999.999.999-99
11111111111
CPF ***.533.447-**
CPF ***.***.***-**
CPF xxx.xxx.xxx-xx
CPF 390.533.447
CPF 390.533.447-
o campo CPF aceita 11 dígitos
CPF não informado
CPF: (em branco)
CPF 3905334470
CPF 390533447050
1390.533.447-05
390.533.447-051
390.533.447-05-2
12.390.533.447-05
# Números do SEI com onze dígitos certos
SEI nº 14126906096
(SEI nº 44319829654)
documento SEI 57249208675
Documento nº 82889093107 não abre
doc. 00251678040
Despacho 12 (08374071842)
Ofício Circular (81817414399)
Laudo Médico (33776174005)
Nota Fiscal 2231 (93192544945)
código verificador 92070741338
id_documento=74847771885
id_procedimento=34170471881&acao=x
protocolo 74633191217
protocolo nº 84529841545
Protocolo: 37760207760
matrícula 64265651569
matricula nº 05561304488
SIAPE 51669156400
chamado 04104234672
empenho 85356068824
nota fiscal 31067924779
NF-e 08227654460
tombo 44634786184
patrimônio nº 22138783740
inscrição 57628331270
contrato nº 58153549375
série 06668364500
AB07495288345
v14366764016
202620679701605
877313228400
# CNPJ
CNPJ: [[cnpj:17.180.023/0001-28]]
CNPJ nº [[cnpj:90.424.861/0001-90]].
Comercial Serra Azul Ltda., CNPJ [[cnpj:11.489.364/0001-01]], com sede em Natal
(CNPJ [[cnpj:39.008.474/0001-15]])
[[cnpj:53.783.830/0001-07]]
[[cnpj:64.003.761/0001-80]] e [[cnpj:43.653.705/0001-10]]
empresa [[cnpj:65.630.481/0001-64]]/matriz
CNPJ [[cnpj:11.222.333/0001–81]] com meia-risca
CNPJ [[cnpj:11222333/0001-81]]
CNPJ [[cnpj:112223330001-81]]
CNPJ [[cnpj:11.222.333.0001-81]]
CNPJ [[cnpj:37343373000175]]
fornecedor [[cnpj:44197923000150]] sem cadastro
[[cnpj:76092603000122]];[[cnpj:09260026000143]]
CNPJ=[[cnpj:75112532000110]]
CNPJ [[cnpj:W2.KRP.MVA/0001-13]]
CNPJ novo: [[cnpj:05.H5N.T7D/0K01-71]], emitido em agosto
([[cnpj:NK.U53.XCP/0K01-57]])
CNPJ [[cnpj:12.ABC.345/01DE-35]].
CNPJ [[cnpj:12.abc.345/01de-35]] em minúsculas
CNPJ [[cnpj:CLPX1TFS000102]]
fornecedor [[cnpj:R2W43GC400A209]] recusado pelo formulário
[[cnpj:12ABC34501DE35]]
CNPJ [[cnpj:12ABC345/01DE-35]]
No processo 0016.004284/2026-81 a empresa é [[cnpj:54.590.454/0001-99]].
CNPJ [[cnpj:11.222.333 / 0001-81]]
# CNPJ que não é
CNPJ 40.910.317/0001-88
CNPJ RG.UY8.YB0/00A2-93
CNPJ 93557591000187
CNPJ 00.000.000/0000-00
CNPJ 11.111.111/1111-11
CNPJ **.222.333/0001-**
CNPJ 11.222.333
raiz 11.222.333/0001
protocolo 62361078000199
código 85261149000187
chave de acesso 2426 1111 2223 3300 0181 5500 1000 0022 3110 0002 2311
24261111222333000181550010000022311000022311
20261121094123
arquivo 20260115143000.pdf
gerado em 20251231235959
ABCDEFGHIJKLMN
AUTORIZACAO123
RELATORIO20261
# E-mail
E-mail: [[email:francisca.oliveira@exemplo.gov.br]].
e-mail [[email:antonio.pereira@correio.exemplo]]
Contato: [[email:joao@exemplo.gov.br]] ou ramal 5678
<[[email:maria.souza@cbm.exemplo.gov.br]]>
"Maria Souza" <[[email:maria.souza@exemplo.gov.br]]>
mailto:[[email:csg@exemplo.gov.br]]
É [[email:rita@exemplo.gov.br]], não [[email:ritta@exemplo.gov.br]]!
também:[[email:jose@exemplo.org.br]]
será—[[email:ana@exemplo.org]]—até sexta
à [[email:ouvidoria@exemplo.gov.br]], às 10h
São José é [[email:saojose@municipio.exemplo.gov.br]]
[[email:joão.conceição@exemplo.gov.br]]
[[email:josé@município.exemplo]]
[[email:MARIA.SOUZA@EXEMPLO.GOV.BR]]
[[email:maria_souza-2@sub.dominio.exemplo.gov.br]]
[[email:maria+sei@exemplo.com]]
[[email:a@b.co]]
[[email:1234@exemplo.gov.br]]
([[email:fulano@exemplo.gov.br]])
[[email:fulano@exemplo.gov.br]];[[email:sicrano@exemplo.gov.br]]
[[email:fulano@exemplo.gov.br]],[[email:sicrano@exemplo.gov.br]]
[[email:fulano@exemplo.gov.br]]/[[email:sicrano@exemplo.gov.br]]
usuário externo [[email:luciana.ramos@correio.exemplo]] aguarda liberação
Luciana Ferreira Ramos ([[email:luciana.ramos@correio.exemplo]])
[[email:maria.souza@\u00adexemplo.gov.br]] com hífen opcional
«[[email:açaí@exemplo.com.br]]»
o endereço é [[email:protocolo@exemplo.leg.br]]
Remetente:[[email:pe@exemplo.jus.br]];data:21/11/2026
[[email:n.ascimento@exemplo.edu.br]]…
[[email:x.y.z@exemplo.mil.br]]?
# E-mail que não é
usuario@
@exemplo.gov.br
@maria
maria @ exemplo
arroba: maria(at)exemplo.gov.br
m***@exemplo.gov.br
sei@localhost
preço @ R$ 10,00
pacote@1.2.3
http://sei.exemplo.gov.br/sei/
sei.exemplo.gov.br
# Telefone, com DDD
Telefone: [[telefone:(84) 90000-1234]].
Tel.: [[telefone:(84) 3000-5678]]
Fone [[telefone:(84)3000-5678]]
cel [[telefone:(84) 9 0000-1234]]
[[telefone:(84) 90000-1234]]
[[telefone:(84) 3000-5678]] / [[telefone:(84) 3000-5679]]
ligar para [[telefone:(11) 98765-4321]] até as 17h
contato da interessada é [[telefone:(84) 90000-1234]] ou [[telefone:(84) 3000-5678]].
[[telefone:(84)900001234]]
[[telefone:(84) 30005678]]
[[telefone:(84) 3000.5678]]
[[telefone:(84) 3000 5678]]
[[telefone:(084) 3000-5678]]
[[telefone:(84)-3000-5678]]
[[telefone:(84) 90000–1234]] com meia-risca
[[telefone:+55 84 90000-1234]]
[[telefone:+55 (84) 90000-1234]]
[[telefone:+55 84 3000-5678]]
[[telefone:+5584900001234]]
[[telefone:+55-84-90000-1234]]
[[telefone:55 (84) 3000-5678]]
WhatsApp [[telefone:+55 84 9 0000-1234]]
[[telefone:84 90000-1234]]
[[telefone:84 3000-5678]]
[[telefone:84-90000-1234]]
[[telefone:84-3000-5678]]
[[telefone:84 9 0000-1234]]
[[telefone:084 3000-5678]]
[[telefone:21 98888-7777]], [[telefone:71 3333-4444]] e [[telefone:61 2025-3000]]
Fulano - [[telefone:98 98123-4567]]
Assessoria – [[telefone:(98) 3198-4300]] – 2º andar
fax [[telefone:(84) 3232-2010]]
telefone/fax: [[telefone:(84) 3232-1999]]
Telefone do setor: [[telefone:84 3232-1100]]
[[telefone:(84) 9-0000-1234]]
[[telefone:+55 (84) 9.0000-1234]]
[[telefone:(84) 3232 - 1100]]
[[telefone:8498888-7777]]
Tel: [[telefone:(84) 3232-1100]]/1101
# Telefone, sem DDD
[[telefone:90000-1234]]
[[telefone:3000-5678]]
celular [[telefone:98888-7777]], à tarde
telefone [[telefone:3232-1100]]
Tel [[telefone:2025-3000]]
fone: [[telefone:3232-2026]]
ligue [[telefone:9.8888-7777]]
ligue [[telefone:9 8888-7777]]
whats: [[telefone:988887777]]
Telefone: [[telefone:84900001234]]
Telefone: [[telefone:8430005678]]
tel. [[telefone:30005678]]
Telefones: [[telefone:3232-1100]] e [[telefone:3232-1101]]
Celular nº [[telefone:84988887777]]
zap [[telefone:98 981234567]]
contato [[telefone:84 988887777]]
# Telefone que não é
0800 123 4567
ligue 190
ramal 5678
ramal: 1234-5
156
Central 0800-700-1234
2019-2020
2025-2026
exercício 2024-2027
Ofício 3421-2019
Portaria nº 3421-2019
Portaria nº 2345-1998
nº 3456-7890
Resolução 3421-7788
fls. 3000-3010
págs. 3000-3010
itens 4001-4002
Lei nº 8.112/1990
2026-0001
2026-1121
1234-5678
6789-1234
00133-00002749/2020-19
00000-1234
processo 5000-1234
lote 3000-5678
12345-6789012
# PIS
PIS [[pis:113.16772.32-7]]
PIS/PASEP: [[pis:167.93814.44-4]]
NIT nº [[pis:194.54437.32-4]]
NIS [[pis:133.24935.16-3]].
[[pis:143.88317.01-9]]
PIS [[pis:10737504312]]
PASEP: [[pis:10399315826]]
PIS/PASEP nº [[pis:17940199534]]
NIS: [[pis:10552034093]]
NIT [[pis:13056529416]] do contribuinte
(PIS [[pis:130.78716.16-2]])
# PIS que não é
PIS 182.81264.64-1
PIS 16049566059
PIS 000.00000.00-0
PIS em branco
NIT-050131/000463/2026
NIS ainda não emitido
# RG
RG nº [[rg:1.234.567-8]] SSP/RN
RG: [[rg:12.345.678-X]]
RG [[rg:001.234.567]]
RG [[rg:1234567]] ITEP
R.G. [[rg:2.345.678]]
identidade nº [[rg:1.234.567]] SSP
Carteira de identidade: [[rg:12345678]]
cédula de identidade nº [[rg:1.234.567-8]]
RG [[rg:MG-12.345.678]]
RG n. [[rg:123456]]
Registro Geral [[rg:3.456.789-0]]
RG do servidor: [[rg:1.234.567]]
portador do RG [[rg:1.234.567]]/SSP-RN
RG n.º [[rg:1.234.567]]-SSP/RN
RG: [[rg:SP 12.345.678-9]]
RG (SSP/RN) nº [[rg:1.234.567]]
RG/SSP nº [[rg:2.345.678]]
# RG que não é
RG em anexo
cópia do RG 
RG e CPF obrigatórios
falta o RG do interessado
RG 12
identidade visual 2026
1.234.567-8
ERG 1234567
# Endereço
[[endereco:CEP 59064-901]]
[[endereco:CEP: 59.064-901]]
[[endereco:CEP nº 59064901]]
Endereço: [[endereco:Rua das Flores, 12, Tirol, Natal/RN, CEP 59020-000]]
residente na [[endereco:Rua Prof. José Alves, nº 12, Centro, Natal/RN]].
residente e domiciliado na [[endereco:Av. Hermes da Fonseca, 1200, apto. 301, Natal/RN]]. Assim, requer.
Residência: [[endereco:Travessa São João, 7]]
domiciliada à [[endereco:Avenida Sete de Setembro, 45, Timon/MA]]
[[endereco:Rua do Sol, 400 - Centro - São Luís/MA - CEP 65010-000]]
Endereço: [[endereco:Praça da Matriz, s/n, Caicó/RN]]
logradouro: [[endereco:Alameda dos Ipês, 33]]
reside na [[endereco:Quadra 12, casa 4, Brasília/DF]]
End.: [[endereco:Rua Potengi, 521, Petrópolis, Natal]]
mora na [[endereco:Rua Apodi, 33]]. Não recebeu o e-mail.
[[endereco:CEP 59064 901]]
# Endereço que não é
Rua das Flores, 12
a Rua das Flores está interditada
59064-901
código 59064-901
o CEP não foi aceito
endereço eletrônico do SEI
Endereço: não informado
residente no exterior
avenida movimentada
CEP
# Conta bancária
agência [[conta_bancaria:0123]]
Agência: [[conta_bancaria:0123-4]]
Ag. [[conta_bancaria:1234-X]], conta corrente [[conta_bancaria:12.345-6]]
agência [[conta_bancaria:0123-4]] e conta [[conta_bancaria:56789-0]]
Conta corrente: [[conta_bancaria:12345-6]]
conta-corrente nº [[conta_bancaria:123456]]
conta poupança [[conta_bancaria:0987654-3]]
C/C [[conta_bancaria:12.345-X]]
conta salário: [[conta_bancaria:4567-8]]
conta bancária nº [[conta_bancaria:99887-7]]
Banco 001, agência nº [[conta_bancaria:3795]], conta nº [[conta_bancaria:8.456-1]]
Ag: [[conta_bancaria:1234]] C/C: [[conta_bancaria:56789-0]]
Agencia [[conta_bancaria:1234]], Conta: [[conta_bancaria:1234567]]
Ag 1234-5, c/c [[conta_bancaria:67890-1]]
agência/conta: [[conta_bancaria:1234/56789-0]]
# Conta que não é
Agência Nacional de Telecomunicações
agência bancária
conta de usuário
a conta 12 do plano
conta do usuário bloqueada
conta 3.3.90.30
prestação de contas 2026
por conta de 2 erros
contas a pagar
# Senha
minha senha é [[senha:abc123]]
Senha: [[senha:Xyz@2026]]
senha=[[senha:segredo1]]
senha do SEI: [[senha:Maria#99]]
a senha do usuário é [[senha:12345678]]
usuario maria senha [[senha:Maria2026]]
senha: [[senha:abacaxi]]
A senha antiga era [[senha:natal2019!]]
senha provisória: [[senha:Trocar123]]
SENHA "[[senha:Nova#Senha1]]"
login: maria, senha: [[senha:jacaranda]], não entra
minha senha é [[senha:abacaxi]]
# Senha que não é
minha senha é inválida
minha senha é antiga
esqueci a senha
a senha não funciona
senha expirada
senha do SEI é obrigatória
não lembro a senha antiga
a senha expirou em 20/11
Senha: ********
senha: ••••••
senha na 2ª tentativa
trocar senha
senha do SEI: quando clico em Salvar nada acontece
pede a senha 3 vezes
resetar senhas dos usuários
# Processos de todos os formatos
Processo 23037.001380/2021-11
Processo nº 23037.001434/2021-48, em trâmite
60041.001093/2020-97
25000.137969/2025-22 e 25000.178857/2024-41
Não abre o 21000.022348/2017-84.
23060.000980/2026-12
0000001.00000001/2015-84
NUP 0000001.00000001/2015-97
020.00016588/2025-13
99906.713-630.000032/2025-82
08810032.000246/2026-65
08810032.\u200b000246/2026-65
08810032.000246/\u00ad2026-65
0016.004284/2026-81
009.0227.2022.0077842-66
089.3200.2022.0002525-11
0030200023.004570/2025-45
1500.01.0250326/2023-04
2350.01.0000627/2025-48
1630.01.0001450/2025-42
SEI-350001/020290/2026
SEI-12/001/007830/2019
E:01700.0000001300/2023
03300.0000000865/2023
202517645002534
202616448087829
26.0.000000001-8
2025.0.000008436-0
0000495-63.2014.4.04.8000
0060404-14.2018.8.16.6000
0014356-84.2024.8.16.6000
19.00.4001.0000012/2024-10
Processos 23112.037652/2022-51; 23105.003202/2022-54; 23070.048422/2024-13
apensado ao 01300.004254/2024-61, de 02070.020242/2025-88
08016.009807\u20112026-98
telefone no processo 53581.000032/2016-53
Contato pelo processo: 12804.000290/2026-62
CPF errado no processo 00261.000468/2021-66
# Documentos do SEI
Despacho 12 (0103947)
Requerimento Revisão de norma (0103902)
Laudo Médico (0103970)
SEI nº 0103947
(SEI 10395000)
documento 0103981, código verificador 0103981 e CRC A1B2C3D4
Ofício 38 (0103958), de 18/11/2026
Ofício nº 123/2026 - CBM - COBM
Ofício Circular nº 45/2026/GAB
Memorando 7/2026
Portaria nº 1.234, de 5 de maio de 2026
Nota Fiscal 2231
Contracheque nº 4980
id 47730037
P47730037
infra_unidade_atual 110000123
# Matrículas
matrícula 214.553-7
Matrícula nº 1234567
matrícula 98.765-4
mat. 12345678
SIAPE 1234567
vínculo 2
# Datas, horas, valores e outros números
21/11/2026
21-11-2026
2026-11-21T09:41:23
em 18/11/2026, às 10:32
de 01/01/2026 a 31/12/2026
09:41:23
R$ 1.234.567,89
R$ 3.000,56
US$ 84,90
valor de 390.533.447,05
12.345.678,90
1.234.567
99,9 %
10 mil
Art. 31 da Lei nº 12.527/2011
Art. 150 da Lei nº 8.112/1990
CID: M54.5
IP 192.168.10.20
10.0.0.1
200.137.1.254:8080
2001:db8::8a2e:370:7334
versão 4.1.5
SEI 5.0.0 RC1
sei.js?4.1.5-2.29.0
Chrome/156.0.0.0 Safari/537.36
Windows NT 10.0; Win64; x64
1366x768
#1a2b3c
550e8400-e29b-41d4-a716-446655440000
ISBN 978-85-333-0227-3
placa ABC1D23
placa ABC-1234
Viatura ABT-12
00190.00009 01234.567890 12345.678901 2 99990000012345
3.3.90.30.01
12.001.0412
2ª via, 3º andar, sala 204
1/2026
item 1.2.3.4
0,5 m²
450 kg
# Frases comuns
O botão Assinar não responde depois da atualização.
Ao clicar em Enviar Processo aparece uma página em branco.
Comunicação: Comunicado
Pessoal: Licença para Tratamento de Saúde
Gestão da Informação: Normatização Interna
Licitação: Dispensa - Até R$ 10 mil
CBM - COBM - SEÇÃO DE PESSOAL
SEEC/GS/ASTEC
Acesso Restrito Informação Pessoal (Art. 31 da Lei nº 12.527/2011)
Hash inválido.
Não há agência, conta nem telefone no formulário.
Favor incluir o e-mail e o telefone do interessado.
`;

export interface Linha {
  secao: string;
  texto: string;
  esperado: { tipo: string; trecho: string; inicio: number }[];
}

export const LINHAS: readonly Linha[] = CORPUS.trim()
  .split(/^# /m)
  .filter(Boolean)
  .flatMap((bloco) => {
    const [secao = '', ...linhas] = bloco.split('\n');
    return linhas.filter(Boolean).map((linha) => ({ secao, ...parse(linha) }));
  });

function parse(linha: string): Pick<Linha, 'texto' | 'esperado'> {
  const esperado: Linha['esperado'] = [];
  let texto = '';
  let ate = 0;
  for (const { 0: tudo, 1: tipo, 2: trecho, index } of linha.matchAll(/\[\[(\w+):(.*?)\]\]/g)) {
    texto += linha.slice(ate, index);
    esperado.push({ tipo: tipo!, trecho: trecho!, inicio: texto.length });
    texto += trecho!;
    ate = index + tudo.length;
  }
  return { texto: texto + linha.slice(ate), esperado };
}
